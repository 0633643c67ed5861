/// Verbs by which a source says, thinks or does something, in their plain form.
///
/// Written for this analyzer. Regular forms are made by `VerbForms`; the irregular ones stand in `irregular`.
enum CueVerbs {
  static let plain: [(CueClass, String)] = [
    (
      .say,
      """
      say add state note explain remark reply respond answer insist maintain stress emphasize emphasise reiterate \
      repeat recall continue conclude comment observe mention declare claim argue contend joke quip muse explain \
      describe exclaim shout whisper chant lament complain boast brag recount relate testify elaborate clarify cite \
      quote point refer talk speak discuss suggest hint imply indicate signal caution chime volunteer concede opine \
      interject proclaim assert recite sigh laugh scream yell utter vent stammer murmur mutter summarize summarise \
      characterize characterise label dub term call depict portray frame cast liken compare underline underscore \
      highlight voice express convey communicate brief lecture preach crow marvel gush rant confide interrupt \
      paraphrase nod agree
      """
    ),
    (
      .write,
      """
      write tweet retweet post email e-mail publish pen blog text report broadcast reprint editorialize
      """
    ),
    (.tell, "tell inform notify assure remind advise teach persuade convince"),
    (
      .ask,
      """
      ask question wonder urge request beg plead implore appeal inquire enquire press quiz invite encourage petition \
      query demand call challenge exhort
      """
    ),
    (
      .announce,
      """
      announce unveil reveal disclose release introduce present launch issue declare publicize outline propose pitch \
      submit roll lay detail tout advertise
      """
    ),
    (
      .confirm,
      """
      confirm acknowledge admit verify concede affirm certify corroborate recognize recognise accept allow grant
      """
    ),
    (.deny, "deny reject dispute rebut refute dismiss contradict disavow disown repudiate disagree brush discount"),
    (
      .allege,
      """
      allege accuse charge blame sue implicate insinuate fault indict impute assail
      """
    ),
    (.warn, "warn caution alert"),
    (
      .predict,
      """
      predict expect forecast anticipate project estimate foresee foretell envision guess calculate speculate \
      assume presume prophesy bet
      """
    ),
    (.promise, "promise vow pledge swear threaten guarantee commit offer undertake"),
    (
      .believe,
      """
      believe think feel know consider suspect doubt fear worry hold deem regard see view understand realize realise \
      imagine reckon suppose perceive remember forget trust concern contemplate interpret judge figure conceive fret \
      like love enjoy appreciate resent regret dislike hate despise loathe admire respect value question ponder learn \
      notice sense misunderstand ignore favor favour prefer convince
      """
    ),
    (
      .want,
      """
      want hope plan wish seek aim intend need try attempt decide choose agree desire aspire prepare strive resolve opt \
      vote lobby push advocate campaign consider care crave dream fight struggle
      """
    ),
    (
      .order,
      """
      order rule instruct direct command require decree ban forbid prohibit mandate authorize authorise permit allow \
      approve pass veto enact sign let bar block convict sentence overturn uphold dictate compel sanction
      """
    ),
    (
      .find,
      """
      find show discover determine detect prove demonstrate conclude identify document reveal establish measure record \
      rank rate list confirm uncover study investigate analyze analyse examine assess research survey poll suggest \
      hear read
      """
    ),
    (
      .support,
      """
      praise back support endorse defend applaud welcome hail laud embrace champion tout credit commend thank \
      congratulate celebrate salute promote compliment cheer salute sympathize
      """
    ),
    (
      .criticize,
      """
      criticize criticise condemn denounce oppose slam blast attack mock decry deride rip ridicule lambaste chide scold \
      rebuke protest object bash knock insult taunt hit chastise disparage excoriate berate castigate tear rail rap \
      trash skewer scoff deplore complain belittle vilify bemoan assail hammer pan pillory savage
      """
    ),
    (.decline, "decline refuse fail hesitate avoid evade dodge"),
  ]

  /// Past forms, participles and others that no rule makes, with the plain form.
  static let irregular: [(form: VerbForm, words: String)] = [
    (
      .past,
      """
      said:say wrote:write written:write told:tell thought:think felt:feel knew:know known:know held:hold saw:see \
      seen:see understood:understand found:find showed:show shown:show spoke:speak spoken:speak sought:seek \
      chose:choose chosen:choose swore:swear sworn:swear foresaw:foresee foretold:foretell forbade:forbid \
      forbidden:forbid let:let overturned:overturn upheld:uphold laid:lay undertook:undertake taught:teach \
      fought:fight struck:strike hit:hit tore:tear torn:tear read:read heard:hear proven:prove forgot:forget \
      forgotten:forget broadcast:broadcast cast:cast led:lead bet:bet learnt:learn dreamt:dream misunderstood:misunderstand
      """
    )
  ]
}
