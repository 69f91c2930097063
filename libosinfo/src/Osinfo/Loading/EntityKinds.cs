namespace Osinfo.Loading;

/// <summary>The kinds of entities: names of elements, and of the directories their files are in.</summary>
internal static class EntityKinds
{
    internal const string Os = "os";
    internal const string Platform = "platform";
    internal const string Device = "device";
    internal const string Deployment = "deployment";
    internal const string Datamap = "datamap";
    internal const string InstallScript = "install-script";
}
