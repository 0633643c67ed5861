import DossierCLI

await Program.run()
