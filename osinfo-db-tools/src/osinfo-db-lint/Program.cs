using Osinfo.CommandLine;
using OsinfoDb.Tools.Lint;

return Tool.Run(LintCommand.Tool, LintCommand.Create(), args);
