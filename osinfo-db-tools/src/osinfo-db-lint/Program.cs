using Osinfo.CommandLine;
using OsinfoDb.Tools.Lint;

return Tool.Run(LintCommand.Name, LintCommand.Create(), LintCommand.Examples, args);
