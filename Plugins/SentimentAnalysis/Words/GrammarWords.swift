/// The small words that say who does what to whom, and how much of a tone counts; a line is `role: words`.
///
/// - Source: written for this project from general knowledge of English. −0.74 for a negated word is `N_SCALAR` of
///   cjhutto/vaderSentiment (MIT), as measured by Hutto & Gilbert 2014.
enum GrammarWords {
  static let roles = """
    be: be, is, are, am, was, were, been, being, 're, 'm, remain, remains, remained, become, becomes, became,
     becoming, seem, seems, seemed, looks, looked, appears, appeared, feels, felt, gets, get, got, getting, sounds,
     sounded, proved
    have: have, has, had, having, 've, do, does, did
    possible: could, may, might, perhaps, possibly, maybe, potentially, likely, reportedly, allegedly, supposedly
    would: would, should, will, shall, can, must, 'll, 'd
    determiner: a, an, the, this, these, those, his, her, its, their, my, our, your, some, any, every, each,
     another, all, both, many, several, most
    preposition: in, at, to, into, onto, with, from, over, about, through, during, under, within, near, amid, among,
     between, across, toward, towards, upon, alongside, around, behind, beyond, including, regarding, outside,
     inside
    of: of
    on: on, against, for
    by: by
    than: than
    unlike: unlike
    coordinator: and, or, nor, plus
    contrast: but, however, yet, although, though, whereas, instead, while, nevertheless, nonetheless, even though
    subordinator: because, after, before, when, since, as, until, once, where, why, how, what
    that: that
    conditional: if, unless, whether, provided that, in case, assuming
    relative: who, which, whom, whose
    person: he, she, they
    pronoun: i, we, you, it, there, nobody, everyone, him, them, us, me
    """

  /// Verbs that hand on what was said: who says bad news is not bad. The base form, inflected as a verb.
  static let reporting = """
    say/said/said, tell/told/told, announce, report, write/wrote/written, add, explain, note, state, tweet, declare,
     argue, claim, insist, acknowledge, recall, observe, remark, respond, reply, comment, disclose, reveal, confirm,
     testify, ask, estimate, believe, think/thought/thought, suggest, conclude, predict, warn, describe, hint,
     find/found/found, see/saw/seen, know/knew/known, post, continue, echo, stress, emphasise, emphasize, mention,
     allege, assert, contend, maintain, joke, quip+, caution, go on, call, dub+, label, term
    """
  static let reportingPhrases = "according to, in the words of"

  /// Verbs with which one says no to what follows.
  static let denials = """
    deny, disavow, refute, rebut, reject claims, reject accusations, reject allegations, dismiss claims, dismiss
     allegations, dismiss accusations, dismiss rumours, dismiss rumors, dispute
    """

  /// Words that turn the tone of what follows, within the clause: the number multiplies it.
  static let factors = """
    -0.74: not, n't, never, no, without, nobody, none, no one, nothing, neither, cannot, barely, rarely, hardly,
     scarcely, seldom, hardly anyone, hardly ever, no longer, far from, isn't, aren't, wasn't, weren't, don't,
     doesn't, didn't, haven't, hasn't, hadn't, won't, wouldn't, can't, couldn't, shouldn't, mustn't, ain't, lack of,
     lacks, lacked, lacking, absence of, free of, free from, devoid of, anything but, nor
    -0.5: less, least, fewer, too little, insufficiently, stop short of, stopped short of, refuse to, refused to,
     refuses to, refusing to, unable to, decline to, declined to, declines to
    0.1: no evidence, no evidence that, no proof, no proof that, no sign that, no indication that, no sign of, no
     indication of, not to say
    1.3: very, really, so, quite, highly, deeply, especially, particularly, truly, more, most, too, such, much,
     even, increasingly, badly, seriously, far, far more, strongly, widely, firmly, sharply
    1.5: extremely, incredibly, hugely, enormously, utterly, completely, totally, absolutely, profoundly, fiercely,
     wildly, remarkably, exceptionally, severely, overwhelmingly, by far, one of the most
    0.6: somewhat, slightly, rather, fairly, mildly, partly, partially, a little, a bit, relatively, almost, nearly,
     marginally, moderately, occasionally, sort of a
    """

  /// Failing at what follows: bad in itself, and the good after it does not come about.
  static let failing = """
    fail to, fail in, neglect to, be unable to, give/gave/given up on, stop caring about, miss the chance to,
     forget/forgot/forgotten to
    """
}
