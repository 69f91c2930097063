using Osinfo.Samples.WebService;

await Service.Create(args).RunAsync();
