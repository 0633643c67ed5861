/// Adjectives, adverbs and set phrases with their tone; a line is `valence: words`.
///
/// Of adjectives that are one word the adverb in -ly is made, and of short ones the forms in -er and -est.
/// - Source: written for this project from general knowledge of news English.
enum DescribingWords {
  static let adjectives = """
    -3.2: evil, vile, monstrous, heinous, barbaric, genocidal, murderous, sadistic, despicable, abhorrent,
     atrocious, deplorable, racist, fascist, terrorist, deadliest
    -2.6: corrupt, crooked, criminal, fraudulent, deceitful, dishonest, treacherous, brutal, cruel, ruthless,
     vicious, savage, violent, abusive, tyrannical, despotic, dictatorial, authoritarian, oppressive, bloodthirsty,
     hateful, bigoted, sexist, misogynistic, misogynist, xenophobic, disgraceful, disgraced, shameful, disgusting,
     appalling, horrific, horrible, terrible, awful, dreadful, catastrophic, disastrous, devastating, tragic,
     abysmal, worst, repugnant, repulsive, sickening, horrifying, grotesque, unconscionable, indefensible,
     inexcusable, immoral, amoral, unethical, extremist
    -2.1: unpatriotic, treasonous, hellish, un-american, thin-skinned, power-hungry, unrepentant, self-absorbed,
     condescending, unpresidential, bad, worse, wrong, guilty, illegal, unlawful, unconstitutional, illicit,
     reckless, irresponsible, incompetent, inept, clueless, unfit, unqualified, unhinged, deranged, crazy, insane,
     mad, delusional, paranoid, erratic, unstable, dangerous, harmful, toxic, poisonous, lethal, deadly, fatal,
     ugly, nasty, mean-spirited, spiteful, malicious, vindictive, petty, selfish, greedy, arrogant, pompous, smug,
     hypocritical, cynical, two-faced, shameless, cowardly, spineless, weak, feeble, lazy, ignorant, stupid, dumb,
     foolish, idiotic, ridiculous, laughable, absurd, preposterous, ludicrous, pathetic, pitiful, miserable,
     wretched, hopeless, inexperienced, dysfunctional, bogus, fake, phony, sham, false, untrue, baseless, unfounded,
     misleading, deceptive, dubious, shady, sleazy, sordid, lurid, scandalous, notorious, infamous, tainted,
     discredited, disreputable, embattled, scandal-plagued, scandal-hit, crooked, rogue, bloody, ruinous, hostile
    -1.5: so-called, poor, poorly, sad, angry, furious, bitter, outraged, upset, afraid, scared, frightened, terrified,
     fearful, anxious, worried, nervous, frustrated, disappointed, disappointing, disillusioned, unhappy, ashamed,
     embarrassed, embarrassing, humiliating, humiliated, awkward, clumsy, dull, boring, bland, lacklustre,
     lackluster, mediocre, inferior, flawed, faulty, defective, broken, damaged, ineffective, ineffectual,
     inefficient, inadequate, insufficient, unpopular, unfavorable, unfavourable, unwelcome, unfair, unjust,
     unacceptable, unreasonable, unrealistic, unsustainable, unwise, misguided, ill-advised, short-sighted,
     tone-deaf, insensitive, callous, heartless, cold-blooded, rude, disrespectful, offensive, vulgar, crude, crass,
     divisive, polarizing, polarising, inflammatory, incendiary, combative, belligerent, aggressive,
     confrontational, defiant, stubborn, intransigent, defensive, evasive, secretive, opaque, out of touch, radical,
     fringe, far-right, hard-line, hardline, draconian, harsh, severe, grim, bleak, dire, gloomy, dark, alarming,
     worrying, worrisome, troubling, troubled, disturbing, shocking, shocked, scathing, damning, damaging, painful,
     hurtful, distressing, sick, ill, wounded, injured, dead, homeless, starving, vulnerable, desperate, helpless,
     beleaguered, failed, failing, struggling, ailing, bankrupt, insolvent, stagnant, wasteful, problematic,
     controversial, contentious, suspicious, questionable, manipulative, conniving, scheming, devious, sinister,
     sly, untrustworthy, unreliable, undemocratic, illegitimate, chaotic, turbulent, volatile, messy, disorganized,
     disorganised, sloppy, careless, negligent, naive, gullible, disloyal, ungrateful, obnoxious, abrasive,
     bombastic, boorish, self-serving, egotistical, narcissistic, racially charged
    -0.9: difficult, tough, tense, uneasy, skeptical, sceptical, doubtful, reluctant, unclear, uncertain, confusing,
     confused, lonely, tired, weary, weaker, slow, sluggish, unable, unwilling, lower, costly, expensive, excessive,
     extreme, partisan, one-sided, biased, lame, odd, bizarre, weird, strange, hollow, empty, vague, dismal, shaky,
     fragile, outdated, obsolete, unproven, unverified, alleged, self-proclaimed, self-styled, lurking,
     absent, ousted, convicted, jailed, imprisoned, accused, indicted, isolated, sceptic, contested, unprepared,
     unpredictable, impulsive, wooden, robotic, stiff, scripted, risky, severe, sore, wary
    3: heroic, brilliant, outstanding, exceptional, magnificent, superb, masterful, extraordinary, phenomenal,
     spectacular, best, greatest, finest, perfect, flawless, legendary, awe-inspiring, peerless
    2.3: great, excellent, wonderful, amazing, awesome, fantastic, terrific, marvelous, marvellous, fabulous,
     incredible, remarkable, impressive, stellar, stunning, dazzling, beautiful, lovely, gorgeous, graceful,
     elegant, honest, honorable, honourable, noble, virtuous, courageous, brave, fearless, valiant, selfless,
     generous, kind, compassionate, caring, loving, gracious, decent, humble, wise, intelligent, smart, clever,
     gifted, talented, inspiring, inspirational, visionary, charismatic, charming, likable, likeable, beloved,
     revered, admired, acclaimed, celebrated, renowned, esteemed, respected, distinguished, accomplished,
     award-winning, triumphant, victorious, successful, joyful, joyous, happy, delighted, thrilled, ecstatic,
     jubilant, proud, grateful, thankful, popular, principled, trustworthy, exemplary, world-class, historic
     victory, historic win, prestigious, transformative, unforgettable, delightful, delicious, splendid, glorious
    1.6: special, sought-after, up-and-coming, quick-witted, warm-hearted, even-handed, level-headed, self-made,
     well-prepared, well-read, good, better, strong, stronger, strongest, nice, fine, fair, warm, warmly, gentle,
     friendly, cordial, polite, respectful, thoughtful, considerate, sensible, reasonable, rational, pragmatic,
     prudent, calm, poised, measured, articulate, eloquent, persuasive, compelling, convincing, effective,
     efficient, capable, competent, skilled, skilful, skillful, savvy, shrewd, astute, experienced, qualified,
     well-qualified, knowledgeable, thorough, diligent, hardworking, hard-working, dedicated, devoted, committed,
     passionate, enthusiastic, energetic, tireless, determined, resilient, steadfast, loyal, reliable, dependable,
     responsible, trusted, credible, legitimate, authentic, genuine, sincere, candid, fit for, innocent, peaceful,
     safe, stable, healthy, thriving, booming, vibrant, robust, prosperous, profitable, lucrative, promising,
     hopeful, optimistic, confident, positive, upbeat, encouraging, encouraged, reassuring, favorable, favourable,
     favored, favoured, welcome, welcomed, valuable, beneficial, helpful, useful, constructive, productive,
     creative, innovative, groundbreaking, ground-breaking, pioneering, influential, important, iconic, memorable,
     entertaining, funny, witty, amusing, enjoyable, exciting, excited, fascinating, refreshing, comfortable,
     satisfied, pleased, glad, relieved, lucky, fortunate, supportive, tolerant, inclusive, bipartisan, moderate,
     fresh, bright, sharp, bold, daring, worthy, deserving, moral, ethical, righteous, faithful, democratic values,
     patriotic, winning, unbeaten, powerful, resounding, decisive, seamless, smooth, swift, welcoming, fun, stylish,
     magnetic, unifying, sympathetic
    0.8: new hope, clean, clear winner, easy, easier, eager, keen, higher, improved, improving, growing, growth,
     record profits, upright, sound, solid, steady, serious candidate, notable, prominent, famous, well-known,
     significant, ambitious, civil, open-minded, transparent, accessible, affordable, modern, sustainable,
     renewable, right, correct, true, interesting, historic
    """

  /// Set phrases, and phrases that are toneless although their words are not.
  static let phrases = """
    -2.5: under fire, under investigation, behind bars, on trial for, war crimes, crimes against humanity, sexual
     misconduct, sexual harassment, abuse of power, human rights abuses, human rights violations, hush money, blood
     on his hands, blood on her hands, blood on their hands, conflicts of interest, string of scandals, rock bottom,
     in hot water, under a cloud, asleep at the wheel, dead last, train wreck, laughing stock, laughingstock, witch
     hunt, a mess, a joke, a disgrace, a failure, lost his temper, lost her temper
    -1.6: empty promises, afraid of, sick of, tired of, fed up with, no credibility, no shame, running scared,
     cannot be trusted, can't be trusted, should not have, shouldn't have, lost the support, unfit to, not fit to,
     not qualified to, unwilling to, refused to answer, cozy with, cosy with, no fan of, at odds with, in trouble,
     in jeopardy, at risk, in doubt, on the defensive, in tatters, in disarray, at fault, to blame, of questionable,
     out of control, out of step, out of line, wake-up call, no longer trusted, worse than, wrong side of, fell
     flat, too far, too little, not enough, bad news, cause for concern, under pressure, on thin ice, a slap in the
     face, raised eyebrows, raises questions about, raised questions about, questions about, calls for his
     resignation, calls for her resignation, must resign, should resign, should be ashamed, ought to be ashamed,
     anti-, last place, lock her up, lock him up, ties to, links to, off the rails, double standard, pay-to-play,
     dog whistle, cut ties with, distanced himself from, distanced herself from, distanced itself from, walked back,
     throw under the bus, sell-out, sellout, wishy-washy, doubled down on, tried to hide, tone deaf, lies about,
     lied about
    1.8: very special, sorely missed, will be missed, greatly missed, great honor, great honour, lot of respect,
     front of the pack, doing great, best choice, safe choice, commanding lead, in the lead, big lead, wide lead,
     widened his lead, role model, in good hands, standing ovation, warm welcome, hero's welcome, high marks, rave
     reviews, well received, well-received, good news, great job, good job, doing well, did well, going well, well
     done, well respected, well-respected, well liked, well-liked, highly regarded, highly respected, track record
     of success, proud of, right man, right person, right woman, common sense, hard work, good faith, common ground,
     peace deal, peace prize winner, a force for good, at his best, at her best, at its best, head and shoulders
     above, second to none, top of the, on top, on the rise, came out on top, popular vote, vote of confidence, best
     hope, safe pair of hands, widely respected, widely praised, widely admired, a boost
    0: weather, back, top, shot back, shoot back, prosecution, sorely, beats per minute, fight back, fought back, clear the
     way, clears the way, cleared the way, in charge, in charge of, free trade, no doubt, of course, well as, as
     well as, crime bill, health care, war veterans, war veteran, minister of defense, minister of defence,
     secretary of defense, cold war, second world war, first world war, world war, world war i, world war ii, civil
     rights, justice department, department of justice, supreme court justice, chief justice, great britain, great
     deal, great deal of, good morning, good afternoon, good evening, better known, better known as, best known,
     best known as, best known for, at least, at best, top ten, top aide, top aides, top adviser, top official, top
     officials, top story, super tuesday, super pac, free press, fair share, hate speech, hate speech law, support
     staff, strike ballot, fire department, fire service, fire brigade, cancer institute, cancer research, cancer
     centre, cancer center, crime drama, crime novel, disaster relief, disaster response, pretty much, kind of, sort
     of, right now, right away, right after, right wing, right-wing, far right, clean energy, free agent, free kick,
     sentence structure, defence minister, defense minister, defense secretary, defence secretary, security council,
     homeland security, peace talks, peace process, peace treaty, peace plan, deal with, dealt with, dealing with,
     great-grandfather, mean that, means that, honor roll, star wars, death penalty, criminal justice, criminal
     justice reform, debt ceiling, budget deficit, trade deficit, war on drugs, natural disaster, press charges,
     free charge, charge of affairs, fine art, fine arts, drug abuse, nobel peace prize, pulitzer prize, academy
     award, academy awards, prize money, white house, friend request, justice minister, interior minister, police
     chief, fire chief, trial court, trial lawyer, lead singer, gun violence, domestic violence law, violence
     against women act, affordable care act, relief effort, rescue workers, rescue crews, love story, grace period,
     hopefully, fairly, justly, meanly, finely, presently, importantly, interestingly, readily, top secret, lost in,
     ready to, able to, interested in, willing to, poor people, free to, interest, interests, interest rate,
     interest rates, share, shares, secure the border, climate crisis, financial crisis, refugee crisis, homeless
     people, sick leave, welcome to, in support, award ceremony, rally, rallies, fire station, just, top democrat,
     top republican, leading up, leading up to, leads, right to vote, abortion rights, smart phone, best interests,
     hard right, safe house, open fire
    """
}
