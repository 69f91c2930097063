using Osinfo.CommandLine;
using Osinfo.Upkeep;

return args switch
{
    ["freshness", .. var rest] => Tool.Run(FreshnessTool.Description, FreshnessTool.Create(), rest),
    ["lifecycle", .. var rest] => Tool.Run(LifecycleTool.Description, LifecycleTool.Create(), rest),
    ["coverage", .. var rest] => Tool.Run(CoverageTool.Description, CoverageTool.Create(), rest),
    _ => throw new ArgumentException("expected freshness, lifecycle or coverage; the scripts in build/ say which"),
};
