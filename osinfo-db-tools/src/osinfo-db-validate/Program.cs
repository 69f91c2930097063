using Osinfo.CommandLine;
using OsinfoDb.Tools.Validate;

return Tool.Run(ValidateCommand.Tool, ValidateCommand.Create(), args);
