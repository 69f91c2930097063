namespace Osinfo;

// How to come from one database to another: none ever changes. Entities keep referring to the ones they were made with.
public sealed partial class OsinfoDatabase
{
    /// <summary>
    /// A database that begins with everything another one holds, for an object initialiser to say what is different:
    /// <c>new OsinfoDatabase(loaded) { Oses = [.. loaded.Oses, mine] }</c>. The entities are shared, the other database stays as it is.
    /// </summary>
    public OsinfoDatabase(OsinfoDatabase other)
        : this()
    {
        ArgumentNullException.ThrowIfNull(other);
        Oses = other.Oses;
        Platforms = other.Platforms;
        NativeDevices = other.NativeDevices;
        Deployments = other.Deployments;
        InstallScripts = other.InstallScripts;
        Datamaps = other.Datamaps;
        Diagnostics = other.Diagnostics;
        Locations = other.Locations;
        HardwareIds = other.HardwareIds;
        Snapshot = other.Snapshot;
    }

    /// <summary>The same database with an operating system in the place of the one that has its id, or at the end.</summary>
    public OsinfoDatabase With(Os os) => new(this) { Oses = Replace(Oses, os) };

    /// <summary>The same database with a platform in the place of the one that has its id, or at the end.</summary>
    public OsinfoDatabase With(Platform platform) => new(this) { Platforms = Replace(Platforms, platform) };

    /// <summary>The same database with a device in the place of the one that has its id, or at the end.</summary>
    public OsinfoDatabase With(Device device) => new(this) { NativeDevices = Replace(NativeDevices, device) };

    /// <summary>The same database with a deployment in the place of the one that has its id, or at the end.</summary>
    public OsinfoDatabase With(Deployment deployment) => new(this) { Deployments = Replace(Deployments, deployment) };

    /// <summary>The same database with an install script in the place of the one that has its id, or at the end.</summary>
    public OsinfoDatabase With(InstallScript script) => new(this) { InstallScripts = Replace(InstallScripts, script) };

    /// <summary>The same database with a data map in the place of the one that has its id, or at the end.</summary>
    public OsinfoDatabase With(Datamap datamap) => new(this) { Datamaps = Replace(Datamaps, datamap) };

    private static IReadOnlyList<TEntity> Replace<TEntity>(IReadOnlyList<TEntity> entities, TEntity entity)
        where TEntity : Entity
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entities.Any(one => one.Id == entity.Id)
            ? [.. entities.Select(one => one.Id == entity.Id ? entity : one)]
            : [.. entities, entity];
    }
}
