/// First names of persons.
///
/// - Source: written for this project.
enum GivenNames {
  static let lists: [(WordTraits, String)] = [
    (.givenName, women), (.givenName, men), (.givenName, worldwide), (.givenName, more),
    (.female, women),
    (.female, "she her hers herself mrs ms miss madam lady queen princess dame congresswoman spokeswoman"),
    (.male, men), (.male, "he him his himself mr sir lord king prince congressman"),
  ]

  private static let women = """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley \
    dorothy kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia \
    kathleen amy shirley angela anna ruth brenda pamela nicole katherine samantha christine emma catherine virginia \
    rachel carolyn janet maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha \
    cheryl andrea ann jean alice jane sophie claire charlotte lucy hannah kate theresa hillary condoleezza ursula \
    christine ingrid astrid elena irina olga svetlana natalia tatiana yulia fatima aisha leila layla amina zainab maryam \
    noor sana priya anjali indira sonia yuki sakura mei ling
    """

  private static let men = """
    james robert john michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald \
    steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas \
    eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis \
    jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith roger gerald \
    carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan \
    wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley tony ben bill bob jim tim tom mike \
    steve dave dan chris nick greg jeff ken ron rick ted barack hugh ian neil graham simon martin oliver harry leo max
    """

  private static let worldwide = """
    mohammed muhammad mohamed ahmed ahmad ali hassan hussein hussain omar osama abdul abdullah ibrahim ismail khalid \
    mahmoud mustafa yusuf youssef tariq bashar saddam nouri haider hamid karzai ashraf imran nawaz asif narendra rajiv \
    rahul sanjay amit anil vijay ravi vladimir dmitry dmitri sergei sergey mikhail boris alexei nikolai andrei yuri igor \
    viktor oleg volodymyr petro francois françois jacques nicolas emmanuel jean-claude pierre michel philippe andré \
    laurent antoine hans klaus jürgen wolfgang günther dieter helmut gerhard stefan matthias giuseppe giovanni marco \
    luigi silvio matteo mario antonio carlos luis miguel jorge pedro francisco fernando manuel javier alejandro ricardo \
    rafael hugo diego pablo andrés enrique felipe josé luiz joão paulo kenji hiroshi takeshi shinzo junichiro akira \
    jinping jiabao wei kofi nelson thabo jacob desmond kwame olusegun goodluck uhuru recep tayyip benjamin ariel ehud \
    shimon yitzhak avigdor anwar hosni lars erik anders jens olof nils björn gustav henrik jan piet willem
    """

  private static let more = """
    aaliyah abbas abbie abby abdel abdelaziz abdo abel abigail abu adele adolf adrian adriana agnes agnieszka \
    agustín aidan aiden aileen aki alejandra aleksandar aleksander aleksandr aleksandra aleksei alena alessandra \
    alessandro alexa alexandra alexandre alexandria alexandros alexis alfonso alfred alicia alina alison alistair \
    allen allison alma alok alvaro alyssa amal amber amelia amir amos amr ana anas anastasia anatoly andre andreas \
    andreea andrej andrii andriy andrzej angel angelo angus anita anja anke anneke anneliese annette annika \
    antoinette anton antonia antonina antony arash ariana arif arkady arlene armando arne arnold aron arseniy artem \
    arturo arun arvind aryeh asa asher ashok aslan atef aung aurora ava ayman ayse ayşe aziz barbora barry bart \
    bartosz bas basil bastian beata beatrice beatriz becky belinda bella benedict benito benjamín bennett bernard \
    bernardo bernd bernhard bernie bert bertha bertrand beth bethany betsy beverly bianca birgit birgitta bjorn \
    blake bo bogdan bonnie brad branko brendan brent brett bridget brigitte britt brock brooke bruno bryce burak \
    caitlin callum calvin cameron camila camille candice carina carla carlo carmen carole caroline carrie carsten \
    casey cassandra cecile cecilia cedric celia celine cem cesar chandra charlene charlie chase chen chiara chloe \
    chrissy christa christiane christoph christophe ciara cindy clara claude claudia claudio clay clayton clement \
    cliff clifford clint clive clyde cody colin colm connor conor conrad constance constantin corey corinne cory \
    craig cristian cristiano cristina curt curtis cyril cyrus césar dafydd dagmar dalia damian damien dana daniela \
    danielle danilo danny daphne dara dario darius darrell darren darryl darya daryl davit dawn deanna debbie declan \
    deepak delfina delia della denise deniz denys derek derrick desiree detlef deven diana dick didier dilip dimitri \
    dimitris dina dinesh dirk djamel dolores dominic dominik dominique don donovan dora doreen dorian doris dorothea \
    doug drew dries duncan dušan dwayne dwight earl eddie edgar edith edmund eduard eduardo edwin eileen einar \
    ekaterina elaine eleanor eleni elias elijah elinor elisa elisabeth elise ella ellen elliot elliott ellis elmar \
    elsa elvira elvis emil emilia emilie emilio emir emre enda enrico enver erica erich erin ernest ernesto ernst \
    errol esteban estelle esther ethel etienne eugenia eunice eva evan evelina evgeny ewa ezra fabian fabio fadi \
    faisal farah farid farouk fatma fatou faye federica federico felicia felicity felix fenna ferdinand fergus fidel \
    fiona flavia flora florence florian frances francesca francesco francis francisca franco franz fred freddie \
    frederic frederick freya friedrich fritz frédéric fumio félix gabriela gabrielle gael gail gareth garth gaston \
    gavin gemma gene geoff geoffrey georg georges georgina georgios gert ghassan gianni gilbert gilles gillian gina \
    ginger gino giorgia giorgio gisela giulia glen glenn gloria godfrey golda gonzalo gordon grace grant greta \
    gretchen grigory guido guillaume guillermo guo gus gwen gérald gérard habib hadi haifa hakan hakeem halima hamad \
    hamza hana hank hanna hannes hao harald haris harriet harriett harrison haruki harvey hashim hatem hatice hayley \
    hazel hector hedwig heidi heike heiko heinrich heinz helena helene helga helge henri henriette henrike henryk \
    herbert herman hermann hernán hilary hilda hillel hisham holger holly hope horst howard hubert héctor ibrahima \
    ida ignacio ignazio ihor ike ilham ilias ilko ilona ilse ilya iman ines inga inge ingo inna inés ioannis ira \
    irene iris irma irwin isa isaac isabel isabella isabelle ishmael isidro issa ivan ivana ivo jaap jackie jackson \
    jacqueline jade jaime jakob jakub jamal jamie jamil jana janez janice janine janos jared jarosław jasmin jasmine \
    javad javed jay jayne jeanette jeanne jeannie jed jelena jenna jennie jenny jerome jess jessie jill jillian \
    jimmy jin jo joachim joakim joanna joanne joao jocelyn jody joel joelle joey johan johanna johannes johnathan \
    jonas jonny joost jordi josef josefina josephine josh josip jovan joy juanita judy jules julia julian juliana \
    julien juliet julio julius jun justine justyna jusuf jérôme jörg jörn kai kamal kamala kaori kareem karim karin \
    karl karla karol karolina kasper katarina katarzyna kateryna kathrin kathryn kathy katie katja katrin katrina \
    katy kay kaye kazuo keiko keir kelley kemal kendra kenny kerry kerstin khadija khaled kieran kimmo kirill kirk \
    kirsten kirsty kit kjell knut konrad konstantin kris krishna krista kristen kristian kristin kristina kristine \
    krystyna kryštof krzysztof kunal kurt kwabena kwasi kylie kyriakos lana lance lara larisa latifa laurence laurie \
    lea leah lech lee leendert lena lenka leon leonard leonardo leonid leonie leopold leroy lesley leslie leticia \
    lewis lia liam lidia liesel lila lilian liliana lillian lily lin lina lindsay lindsey lionel lisbeth liu liv \
    livia liz liza lloyd lois lola lorena lorenzo loretta lorraine lotte lou louise luc luca lucas lucia lucie \
    lucien lucinda lucía ludmila ludwig luisa luka lukas lukasz luke lydia lyle lynda lynn lyudmila mackenzie \
    madeleine magda magdalena magnus maha mahathir maia maja majid malala malcolm malik malin mandy manfred manish \
    mara marat marc marcel marcela marcelo marcia marcin marcos marcus marek margaretha margarita marge margot mari \
    marian mariana marianne marie mariella marija marijke marilyn marin marina marine marion mariusz marjorie marko \
    markus markéta marlene marsha marta marthe martina marvin marwan maryna masha mateo mateusz mathias mathilde \
    mats matt matti mattias maura maureen maurice mauricio maurizio maxime maximilian maya meera megan mehdi mehmet \
    melania melanie melvin meredith mette mia micah michaela michal michał michele mihai mika mikko miklos mila \
    milan mildred milena miles milica milo miloš mina mindy minh minna miriam mirjam miroslav misha mitch mitchell \
    mizuki mohamad mohammad moira moises mona monica monika morgan moritz morris moshe mostafa munir murad murat \
    muriel murray mykola myra myriam nabil nada nadia nadine nadja naftali nahid naila naji naomi narges nasser \
    nastia natalie nataliia nataliya natasha nate nathalie nawal nechirvan ned neha nelly nenad nermin nevena niall \
    nicola nicoletta niels nigel nika nikita nikki nikola nikos nina nino noah noel nora norbert noriko norma norman \
    noura noémie nuno nuri octavio odette ola olaf oleh oleksandr oleksii oleksiy olena olive olivier olli omid oren \
    orla oscar oskar otto owen paavo paige pascal pat patrice patrik patsy patti paula paulina pauline pavel pavlo \
    pavol paweł pearl peggy penelope penny percy pernille perry petar pete petr petra phil phoebe phyllis pia piers \
    pieter pilar piotr polina polly prakash pramod pranab priti priyanka quentin quincy rachael rachid rada radek \
    radosław rafaela raghad rainer raj rajesh rakesh ralf rami ramiro ramon ramzan ramón rana randall rania raphael \
    raquel rashid rashida rasmus raul ray raymundo razia raúl rebekah reem regina reinhard reinhold remy renata \
    renate renee rené reza rhoda rhys ricarda richie rickey rikard rita robbie roberta roberto robin rocco rod \
    roderick rodney rodolfo rodrigo roland rolf romain romano rory rosa rosalind rosario rose roseanne rosemary ross \
    roswitha rowan roxana roxanne ruben ruby rubén rudi rudolf rudy rufus rui rupert ruslan rustam ruta ryszard \
    sabina sabine sabrina sadia sadiq saeed sal salah saleh salim sally salma salman salvatore sami samir samira \
    sammy samson sandeep sander sandrine sandro sandy sanjeev sanna sara sarita sascha saskia satoshi saul saša \
    scarlett sebastian segolene selena selim selma sepp serena serge sergio serhii serhiy seth seyed shane shannon \
    shari sharif shaun shawn sheila shelley sherry sheryl shirin shiv shona siamak sid sidney siegfried sigmar \
    sigrid silke silvia sima simona simone sinead siobhan slobodan snežana sofia sofie solange solomon sonja sophia \
    soraya spencer stacey stacy stan stanislav stanley stefania stefano steffen stella stephan stephane stewart stig \
    stuart stéphane subhash sue suella sufyan suleiman sulejman sunil suresh susana susanna susanne suzan suzanne \
    suzy sven syed sylvester sylvia sylvie sébastien tadeusz taha takashi talal tamar tamara tammy tamás tania tanja \
    tanya tara tarek taro tatjana taylor teddy teodor terrence terri thaddeus thanh thea theo theodor theodora \
    theodore thierry thilo thom thorsten tiffany tilda tilman timo timofey tina tino tobias toby todd tomas tomasz \
    tommaso tommy tomoko tomás toni tor torsten toshiko tove tracy travis trevor tricia trina trisha troy trudy \
    tuomas ulf ulises ulla ulrich ulrike umar umberto ute uwe vaclav vadim valentin valentina valeria valerie valéry \
    vanessa vasil vasily vasyl vera veronica veronika veronique verónica vicente vicky victor vikas vikram viktoria \
    viktoriia ville vince vincenzo viola violet virgil virginie vitali vitalii vitaly vivek vivian viviane vladislav \
    volker václav walid waltraud wanda warren wendy werner wesley whitney wilfried wilhelm willa willis wilma \
    winston wojciech xavier xi xiao yael yahya yan yana yannick yara yaroslav yasmin yasser yehuda yevgeny yevhen \
    yoko yolanda yong yoon yoram yosef yoshihide yoshiko yousef yuan yukio yuliya yuriy yvette yvonne zach zack zane \
    zbigniew zdeněk zehra zeynep zhang zia zoe zofia zoltan zoran zoë zsuzsanna zuzana álvaro étienne özlem
    """
}
