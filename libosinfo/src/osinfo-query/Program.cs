using Osinfo.CommandLine;
using Osinfo.Tools.Query;

return Tool.Run(QueryCommand.Name, QueryCommand.Create(), QueryCommand.Examples, args, QueryCommand.Properties);
