using Osinfo.CommandLine;
using OsinfoDb.Tools.Validate;

return Tool.Run(ValidateCommand.Name, ValidateCommand.Create(), ValidateCommand.Examples, args);
