using Osinfo.CommandLine;
using Osinfo.Tools.Query;

return Tool.Run(QueryCommand.Tool, QueryCommand.Create(), args);
