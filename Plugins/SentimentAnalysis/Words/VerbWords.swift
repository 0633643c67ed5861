/// Verbs with the tone they give to a sentence, to the one who acts and to the one acted upon.
///
/// A line is `valence actor affected: verbs`, each number from −4 to 4: “accuse” throws a bad light on the accused and
/// none on the accuser, “murder” on the murderer and none on the victim. A verb is its base form; `+` doubles its last
/// letter (`ban+` gives “banned”), and an irregular one is `base/past/participle/gerund`. What follows a space stays.
/// - Source: written for this project from general knowledge of news English.
enum VerbWords {
  /// Saying something good or bad of another.
  static let judging = """
    -2 0 -2: accuse, blame, criticise, criticize, condemn, denounce, slam+, blast, lambast, lambaste, rebuke,
     chastise, castigate, decry, berate, scold, fault, censure, admonish, excoriate, pillory, reprimand, vilify,
     disparage, deride, rail against, hit/hit/hit/hitting out at, lash out at, tear/tore/torn into, rip+ into,
     go/went/gone after, take aim at
    -2 -1 -1: mock, ridicule, insult, taunt, belittle, sneer at, demean, malign, heckle, demonise, demonize,
     slander, smear, defame, disrespect, jeer, humiliate
    -1.5 -0.6 -1: attack, assail, bash, savage, needle, troll, lay/laid/laid into
    -1.2 0 -1.2: trash, dunk on, throw/threw/thrown shade at, mistrust, grill, scoff at, balk at, bristle at, fume
     at, turn on, turn against, run/ran/run against, push back against, poke fun at, make/made/made fun of, knock,
     vote against, campaign against, shame, distance from, break/broke/broken with, refuse to endorse, question the,
     doubt, dispute, distrust, mistrust, dismiss, rebuff, spurn, scorn, snub+, shun+, disavow, disown, repudiate,
     denigrate, discredit, undercut, call out, oppose, protest against, boo, jilt, dislike, resent
    -2.5 -0.5 -1.5: hate, loathe, despise, detest, abhor
    -2 0 -2: implicate, incriminate, finger, expose as, brand, unmask, suspect of, impeach, liken to
    -1.2 0 -1: complain about, complain that, fear, warn against, worry about, protest, challenge, chide, reproach
    2 0 2: praise, hail, laud, commend, applaud, extol+, acclaim, salute, celebrate, honour, honor, admire, cheer,
     compliment, congratulate, credit, thank, toast, lionise, lionize, cherish, adore, revere, respect,
     pay/paid/paid tribute to, speak/spoke/spoken highly of, look up to, award, decorate, knight
    1.3 0.3 1.3: hug+, miss him, miss her, stump for, campaign for, fundraise for, rave about, agree with, side
     with, relate to, identify with, endorse, back, support, defend, champion, vouch for, stand/stood/stood by,
     rally behind, side with, embrace, welcome, root for, vote for, stick/stuck/stuck up for, encourage, appreciate,
     favour, favor, approve of, recommend, trust, rely on, nominate, reward, crown, prefer+, value, like working
     with
    2.5 0.3 2: love, idolise, idolize, treasure
    """

  /// Law and office: what is done to somebody by authority.
  static let authority = """
    -2.2 0 -2.2: arrest, charge with, indict, convict, prosecute, sentence to, jail, imprison, find/found/found
     guilty, incarcerate, arraign, court-martial, penalise, penalize, sanction, fine, extradite, apprehend,
     subpoena, raid, plead/pleaded/pleaded guilty, handcuff, blacklist, disbar+, throw/threw/thrown out of office,
     wiretap
    -1.5 0 -1.5: charge, sue, sentence, investigate, probe, interrogate, detain, suspend, sack, fire, oust, dismiss
     from, remove from, expel+, evict, deport, demote, banish, ban+, bar+, recall, unseat, topple, depose,
     overthrow/overthrew/overthrown, strip+ of, disqualify, discipline, punish, force out, force to resign, replace,
     censor, overrule, disgrace
    1.8 0 2: clear/cleared/cleared, acquit+, exonerate, vindicate, exculpate, absolve, pardon, clear of, reinstate,
     rehabilitate, clear of wrongdoing, find/found/found innocent
    0.8 0 0.8: release, free, elect, re-elect, reelect, promote, appoint, swear/swore/sworn in, invite, qualify
    """

  /// Deeds that harm, and what they say of the one who does them.
  static let harm = """
    -3.4 -3 -0.2: kill, murder, massacre, slaughter, assassinate, rape, torture, behead, execute, gas, lynch,
     exterminate, enslave, molest, gun+ down, shoot/shot/shot dead, stab+, strangle, mutilate, butcher, abuse
     sexually
    -2.6 -2.4 -0.2: shoot/shot/shot, bomb, shell, ambush, beat/beat/beaten up, kidnap+, abduct, assault, abuse,
     harass, terrorise, terrorize, brutalise, brutalize, persecute, oppress, poison, flatten, destroy, loot,
     ransack, plunder, pillage, invade, hijack, wound, maim, injure, grope, bully, intimidate, blackmail, extort,
     traffic, starve, displace, bombard, besiege, pummel, torch, set/set/set fire to, open fire on, fire on, crack
     down on, storm, rough up, massacred
    -2.4 -2.4 -0.2: steal/stole/stolen, rob+, cheat, defraud, swindle, embezzle, bribe, launder, deceive,
     mislead/misled/misled, betray, exploit, manipulate, scam+, plagiarise, plagiarize, falsify, fabricate, forge,
     rig+, fleece, dupe, con+, dope, sabotage, smuggle, double-cross, gerrymander, siphon, pocket, scapegoat,
     profiteer, profit from, cash in on
    -2.2 -2.2 -0.2: threaten, menace, endanger, jeopardise, jeopardize, harm, hurt/hurt/hurt, damage, violate,
     infringe, breach, undermine, trample, desecrate, vandalise, vandalize, pollute, contaminate, ruin, wreck,
     ravage, crush, devastate, disrupt, erode, weaken, cripple, gut+, slash, imperil, punch, slap+, kick,
     spit/spat/spat on, strangle, choke, neglect, mistreat, ignore, abandon, desert, evade, dodge, flout, defy,
     disobey, discriminate against, disenfranchise, stoke, incite, fuel, foment, inflame, provoke, aggravate,
     exacerbate, worsen, divide, alienate, antagonise, antagonize
    -1.6 -1.6 -0.2: bungle, botch, mishandle, mismanage, squander, waste, blunder, fumble, flub+, misuse, misspend,
     overstate, exaggerate, distort, misrepresent, gloss over, cover up, conceal, hide/hid/hidden,
     withhold/withheld/withheld, suppress, obstruct, stonewall, stall, backtrack, backpedal, flip-flop+, renege,
     waffle, meddle, interfere, overreach, pander, scaremonger, demagogue, gloat, brag+, boast, rant, rave, whine,
     sulk, bluster, snap+ at, storm out, lash out, snipe, spy on, hack, leak, plot, conspire, collude, cave,
     capitulate, shirk, balk, flounder, muddle, dither
    -1.4 -1 -0.4: beat/beat/beaten, hit/hit/hit, bite/bit/bitten, burn/burnt, trap+, hurt feelings, offend,
     upset/upset/upset, anger, enrage, infuriate, outrage, annoy, irritate, alarm, frighten, scare, terrify, shock,
     horrify, appal, appall, disgust, disappoint, embarrass, bore, confuse, baffle, unsettle, unnerve, sadden,
     dismay, frustrate, distress, rattle, haunt
    """

  /// Deeds that help, and success and failure of one's own.
  static let conduct = """
    1.6 1.6 0.3: fight/fought/fought for, stand/stood/stood up for, speak/spoke/spoken up for, care for, care about,
     work hard, work tirelessly, lead/led/led in, take/took/taken the lead, carry the day, make/made/made history,
     break/broke/broken the record, step+ up, reach out, weather, persist, comply
    2.4 2.4 0.3: rescue, save, heal, cure, help, protect, liberate, shelter, feed/fed/fed, donate, volunteer,
     comfort, nurse, aid, assist, uplift, inspire, empower, defend democracy, come/came/come to the aid of, restore,
     rebuild/rebuilt/rebuilt, enrich, free from, reassure, reconcile, mediate, safeguard, keep/kept/kept the
     promise, keep/kept/kept his word, keep/kept/kept her word, keep/kept/kept their word, keep/kept/kept its word,
     shield, console, serve with distinction
    2 2 0.4: succeed, triumph, shine/shone/shone, excel+, thrive, flourish, prosper, prevail, impress, dazzle,
     charm, delight, captivate, soar, win/won/won, win/won/won over, achieve, accomplish, pioneer, innovate, master,
     ace, outshine/outshone/outshone, electrify, wow, overcome/overcame/overcome, rise/rose/risen to the occasion,
     prove/proved/proven them wrong, prove/proved/proven right, earn, deserve, merit, bounce back, hit/hit/hit it
     off, unite, heal the, keep/kept/kept calm, deliver on
    1.3 1.3 0.3: improve, boost, strengthen, advance, gain, progress, recover, rebound, rally, surge ahead,
     lead/led/led the way, solve, resolve, fix, modernise, modernize, secure, contribute, benefit, grow/grew/grown,
     create jobs, expand, stabilise, stabilize, simplify, clarify, succeed in, unify, modernised, energise,
     energize, enhance, cooperate, collaborate, agree, apologise, apologize, compromise, persevere,
     forgive/forgave/forgiven, enjoy, smile, laugh with, hope, strive/strove/striven, top+ the, lead/led/led in the
     polls, raise money for, promise to help, vow to defeat, pledge to support, honour the
    -2.2 -2.2 -0.2: lie/lied/lied/lying, perjure, commit+, fail, flop+, collapse, implode, disgrace himself,
     disgrace herself, cheat on, embarrass himself, embarrass herself, sin+, relapse, flee/fled/fled, abscond,
     go/went/gone bankrupt, default, crumble, self-destruct, unravel, spiral, backfire, deteriorate, go/went/gone
     wrong, bomb with, break/broke/broken the law, break/broke/broken a promise, break/broke/broken his promise,
     break/broke/broken her promise, break/broke/broken the rules
    -1.5 -1.5 -0.2: stumble, falter, slip+, struggle, resign, lose/lost/lost, fall/fell/fallen short, trail, lag+,
     plunge, plummet, slump, sink/sank/sunk, tumble, crash, decline, suffer, worsen, languish, wither, drop+ out,
     bow out, back down, misjudge, misread, miss out, err, admit+ to, confess, miscalculate, underestimate,
     misstate, face charges, face criticism, come/came/come under fire, come/came/come under attack, draw/drew/drawn
     criticism, draw/drew/drawn fire, lose/lost/lost ground, quit+, regret, overreact, underperform,
     bleed/bled/bled, face backlash, spark outrage, spark anger, draw/drew/drawn ire,
     panic/panicked/panicked/panicking
    2 1.8 -1.6: outperform, outsmart, outshine, trounce, best, outclass, outwit+, upstage, surpass, eclipse,
     outlast, beat/beat/beaten out
    1 1.4 -1.2: defeat, vanquish, rout, overpower, conquer, thrash, unseat the, crush the competition
    -1.8 -0.2 -0.2: die/died/died/dying, perish, drown, mourn, grieve, weep/wept/wept, cry, bereave, faint
    -0.6 0 -0.8: lose/lost/lost to, concede, surrender, retreat, withdraw/withdrew/withdrawn, step+ down, postpone,
     cancel+
    """

  /// Verbs that turn what they act on: fighting corruption is good, blocking relief is bad. Alone they say little.
  static let turning = """
    0.3 0.3 0: fight/fought/fought, combat, battle, tackle, confront, curb+, stop+, end, halt, prevent, avert,
     thwart, foil, expose, uncover, root out, stamp out, eradicate, eliminate, reduce, ease, lessen, relieve,
     alleviate, mitigate, defuse, dispel+, quell+, contain, avoid, allay, assuage, soothe, shrug off, weather,
     overcome/overcame/overcome, escape, resist, reject, repel+, crack down on, clean up, wipe out, put/put/put an
     end to, bring/brought/brought an end to, dismantle, disrupt the plot, rule out, counter, rein in,
     withstand/withstood/withstood, survive, stem+, free from, guard against, clear of, crush the,
     fight/fought/fought against, stand/stood/stood up to, speak/spoke/spoken out against, campaign against, pull
     from, rescue from, protect from, save from, drive/drove/driven out
    -0.5 -0.5 0: block, obstruct, hinder, hamper, impede, stifle, derail, scuttle, undercut, undo/undid/undone,
     destroy the, scrap+, delay, ruin the, shatter, dash, cut/cut/cut off, starve of, deprive of, reverse, spoil,
     squelch, overturn, lose/lost/lost the, lack, hold/held/held back, jeopardise the, jeopardize the, roll back
    """
}
