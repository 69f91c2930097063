using Osinfo.CommandLine;
using OsinfoDb.Tools.Diff;

return Tool.Run(DiffCommand.Tool, DiffCommand.Create(), args);
