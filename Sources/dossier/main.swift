import DossierCLI

Program.run()
