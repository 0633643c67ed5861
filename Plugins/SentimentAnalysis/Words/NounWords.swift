/// Nouns with their tone; a line is `valence: nouns` or `valence actor affected: nouns`, and plurals are made.
///
/// With three numbers, the actor is the one of “by X” and “X's”, the affected one that of “of X”, “on X”, “against X”;
/// for the nouns under `suffered`, “X's” is the affected one too: “X's arrest”.
/// - Source: written for this project from general knowledge of news English.
enum NounWords {
  /// What is good or bad wherever it stands.
  static let plain = """
    -3.2: genocide, terrorist, murderer, killer, rapist, massacre, atrocity, war crime, terrorism, torturer,
     butcher, pedophile, paedophile, nazi, fascist, tyrant, dictator, despot, predator, bloodbath, ethnic cleansing,
     terror group, hate crime, monster
    -2.6: criminal, crook, thug, fraudster, liar, racist, bigot, traitor, extremist, jihadist, militant, fanatic,
     warlord, gangster, mobster, trafficker, kidnapper, robber, thief, thieves, conman, swindler, abuser, bully,
     bullies, sexist, misogynist, strongman, demagogue, hypocrite, coward, disgrace, scum, felon, felony, predation,
     tyranny, oppression, brutality, cruelty, torture, slavery, rape, murder, manslaughter, abuse, corruption,
     fraud, bribery, embezzlement, money laundering, perjury, treason, extortion, blackmail, theft, robbery, arson,
     terror, atrocities, apartheid, white supremacist, white supremacy, neo-nazi
    -2.2: trash, garbage, stupidities, bloodsucker, meltdown, smear campaign, dirt, war criminal, cheater, dud,
     joke, scandal, crime, bribe, kickback, racism, sexism, misogyny, bigotry, hatred, hate, xenophobia,
     anti-semitism, antisemitism, islamophobia, homophobia, disaster, catastrophe, tragedy, fiasco, debacle,
     calamity, nightmare, famine, epidemic, pandemic, plague, crisis, crises, outrage, shame, humiliation, deceit,
     deception, lie, falsehood, cover-up, betrayal, treachery, hypocrisy, misconduct, wrongdoing, malpractice,
     negligence, incompetence, collusion, conspiracy, harassment, sexual assault, violence, bloodshed, misery,
     suffering, despair, agony, anguish, horror, carnage, devastation, destruction, chaos, mayhem, ruin, regime,
     collapse, bankruptcy, failure, flop, loser, fool, idiot, moron, clown, jerk, buffoon, villain, scoundrel,
     charlatan, puppet, stooge, crony, cronies, cronyism, nepotism, obstruction of justice, insurrection, sedition,
     mob, warmonger, stain, menace
    -1.7: casualty, wound, injury, bomb, bomber, gunman, gunmen, attacker, assailant, suspect, culprit, ringleader,
     hacker, rioter, looter, militia, militiamen, gang, cartel, mafia, riot, unrest, clash, conflict, war, invasion,
     explosion, blast, shooting, stabbing, killing, death, fatality, grief, sorrow, pain, fear, panic, anger, fury,
     rage, resentment, hostility, backlash, uproar, outcry, controversy, turmoil, upheaval, danger, threat, peril,
     harm, damage, hardship, poverty, hunger, misfortune, setback, blunder, gaffe, mistake, error, flaw, defect,
     weakness, shortcoming, faux pas, embarrassment, disappointment, frustration, disarray, rift, feud, infighting,
     chaos theory, propaganda, disinformation, misinformation, fake news, hoax, smear, insult, slur, rant, tirade,
     falsehoods, half-truth, spin, demagoguery, arrogance, greed, vanity, ignorance, stupidity, recklessness,
     cowardice, laziness, apathy, injustice, inequality, discrimination, oppressor, impunity, allegation,
     impropriety, conflict of interest, red flag, recession, depression, slump, downturn, plunge, slowdown, layoff,
     deficit, debt crisis, inflation, loss, losses, decline, default
    -1.1: worry, doubt, problem, trouble, difficulty, obstacle, burden, risk, hurdle, complaint, dispute, row,
     quarrel, tension, strain, stress, delay, shortage, pollution, illness, disease, cancer, flood, storm,
     earthquake, fire, wildfire, drought, accident, crash, defeat, critic, foe, enemy, enemies, rival attack,
     skeptic, detractor, opponent of, question marks, liability, misstep, stumble, suspicion, skepticism,
     scepticism, rumour, rumor, gossip, mess, confusion, uncertainty, dilemma, quagmire, gridlock, stalemate,
     partisan, partisanship, ideologue, hardliner, hard-liner, hawk, elitist, elite, lobbyist, special interest,
     divide, division, hype, stunt, ploy, ego, tantrum, swamp, pressure, absence, lack, lack of, failing, wrong,
     abyss, crackdown, curfew, decay, eyesore, outlier, offender
    -0.6: victim, concern
    0.5: supporter, fan, advocate, defender, friend, advance, help, star
    3: hero, heroes, heroine, triumph, masterpiece, genius, geniuses, saint, miracle, heroism, greatness,
     brilliance, excellence, legend, saviour, savior
    2.4: champion, victory, success, successes, winner, breakthrough, milestone, peace, freedom, liberty, justice,
     dignity, honour, honor, courage, bravery, integrity, honesty, wisdom, compassion, kindness, generosity, love,
     joy, happiness, delight, beauty, grace, glory, pride, praise, acclaim, applause, ovation, standing ovation,
     admiration, gratitude, respect, trailblazer, pioneer, visionary, role model, peacemaker, rescuer, freedom
     fighter, benefactor, philanthropist, humanitarian, virtuoso, icon, luminary, prodigy, gem
    1.7: new record, high approval, applauds, favourability, warmth, sincerity, poise, composure, credit, good luck,
     knowledge, lead in the polls, achievement, accomplishment, award, prize, medal, talent, skill, gift, strength,
     passion, dedication, commitment, devotion, resilience, loyalty, determination, charm, charisma, humour, humor,
     elegance, humility, patience, decency, civility, empathy, sympathy, hope, optimism, confidence, trust,
     friendship, harmony, unity, solidarity, reconciliation, cooperation, progress, prosperity, recovery, relief,
     rescue, cure, remedy, benefit, blessing, treasure, asset, boon, bonus, reward, tribute, compliment, thanks,
     popularity, credibility, reputation for, prestige, equality, democracy, fairness, transparency, accountability,
     safety, stability, celebration, festival, fun, laughter, smile, cheer, cheers, admirer, ally, allies, mentor,
     protector, guardian, volunteer, landslide, mandate, momentum, welcome
    1: support, aid, assistance, gain, growth, rise in profit, improvement, boost, upturn, rebound, rally, surplus,
     profit, opportunity, advantage, solution, agreement, deal, accord, truce, ceasefire, cease-fire, compromise,
     reform, backing, endorsement, approval, favourite, favorite, frontrunner, front-runner, partner, leadership,
     experience, expertise, merit, promise, comfort, favour, favor, innovation, efficiency, consensus,
     encouragement, enthusiasm, vision
    """

  /// Deeds, with who did them and whom they hit.
  static let deeds = """
    -2.6 -2.4 -0.2: assassination, murder of, killing of, attack on, assault on, bombing, shelling, invasion of,
     abduction, kidnapping, kidnap, raid on, ambush, airstrike, air strike, beating, torture of, abuse of,
     repression, persecution, looting
    -1.8 -0.4 -1.8: criticism, condemnation, denunciation, attack against, accusation, rebuke, ridicule, mockery,
     disdain, contempt, scorn, disapproval, opposition to, complaint against, allegation against, case against,
     evidence against, suit against, lawsuit against, distrust
    -0.8 -0.4 0: attack, assault, raid, strike on
    2.4 2.2 0.2: rescue of, liberation of, rescue, defence of, defense of
    2 0 2: praise, praise for, support for, admiration for, respect for, tribute to, confidence in, faith in, trust
     in, endorsement of, backing for, vindication
    """

  /// What befalls the one it belongs to: “X's arrest”, “the indictment of X”, “the charges against X”.
  static let suffered = """
    -2 0 -2: arrest, indictment, conviction, impeachment, imprisonment, prosecution, guilty plea, guilty verdict,
     jail term, prison sentence, prison term, jail sentence, criminal charge, criminal record, felony charge,
     disgrace, downfall, demise, ouster, sacking, dismissal, expulsion, firing, arraignment
    -1.4 0 -1.4: resignation, charge of, charge, lawsuit, investigation, criminal investigation, probe, inquiry
     into, detention, suspension, trial, fine, penalty, penalties, sanction, deportation, defeat, loss to, removal,
     ejection, extradition, subpoena, court case
    1.8 0 1.8: acquittal, exoneration, vindication, pardon, reinstatement, rehabilitation, election victory,
     re-election, reelection
    """
}
