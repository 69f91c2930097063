using VirtViewer.Assessment;
using VirtViewer.Domains;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using Native = VirtViewer.Interop.Libvirt;

namespace VirtViewer.Libvirt;

/// <summary>A domain of libvirt. Its functions wait for the daemon: for a remote one call them on a worker.</summary>
internal sealed class Domain(nint handle) : IDisposable
{
    public string Name => Native.Name(handle);

    public Guid Uuid => Native.Uuid(handle);

    /// <summary>Its id; null when it is not running.</summary>
    public int? Id => (int)Native.virDomainGetID(handle) is >= 0 and var id ? id : null;

    public bool IsRunning => Native.State(handle) is { } state && state != ShutOff && state != NoState && state != Crashed;

    private const int NoState = 0;
    private const int ShutOff = 5;
    private const int Crashed = 6;

    /// <summary>Finds a domain as id, then as UUID, then as name; null when there is none.</summary>
    public static Domain? Find(nint connection, DomainArgument argument)
    {
        nint handle = 0;
        if (argument.Id is { } id)
        {
            handle = Native.virDomainLookupByID(connection, id);
        }

        if (handle == 0 && argument.Uuid is { } uuid)
        {
            handle = Native.virDomainLookupByUUIDString(connection, uuid.ToString());
        }

        if (handle == 0 && argument.Name is { } name)
        {
            handle = Native.virDomainLookupByName(connection, name);
        }

        return handle == 0 ? null : new Domain(handle);
    }

    /// <summary>The domains that run; null when they cannot be listed.</summary>
    public static IReadOnlyList<Domain>? Running(nint connection) =>
        Native.List(connection, Native.ListActive)?.Select(handle => new Domain(handle)).ToArray();

    /// <summary>All domains, whether they run or not; null when they cannot be listed.</summary>
    public static IReadOnlyList<Domain>? All(nint connection) => Native.List(connection, 0)?.Select(handle => new Domain(handle)).ToArray();

    /// <summary>One that somebody else owns: kept beyond that.</summary>
    public static Domain Keep(nint handle)
    {
        _ = Native.virDomainRef(handle);
        return new Domain(handle);
    }

    /// <summary>What it looks like; null when it cannot be had.</summary>
    public DomainDescription? Describe() => Native.Description(handle) is { } xml ? DomainDescriptionReader.TryRead(xml) : null;

    /// <summary>Why there is no <see cref="Describe"/> of it.</summary>
    public string WhyNotDescribed()
    {
        // What is asked next of libvirt makes it forget its reason.
        var reason = Native.Description(handle) is null ? Native.LastError() ?? "?" : null;
        return reason is null
            ? Phrase.Of("the description of the guest '{0}' cannot be understood", Name)
            : Phrase.Of("there is no description of the guest '{0}': {1}", Name, reason);
    }

    /// <summary>What the agent in it reports of its system; null when there is none, or it may not be asked.</summary>
    public AgentOs? AskAgent() => Native.GuestOs(handle) is { } fields ? AgentOs.Of(fields) : null;

    /// <summary>Records which system it runs, where other programs look for it.</summary>
    /// <exception cref="InvalidDataException">libvirt refuses, with its reason.</exception>
    public void RecordOs(string id) => Check(Native.SetMetadata(handle, OsMetadata.Element(id), OsMetadata.Prefix, OsMetadata.Namespace));

    /// <summary>Switches it off as if its power had failed.</summary>
    /// <exception cref="InvalidDataException">libvirt refuses, with its reason.</exception>
    public void ForceOff() => Check(Native.virDomainDestroy(handle) == 0);

    /// <summary>Puts an image into a CD drive, or takes it out.</summary>
    /// <exception cref="InvalidDataException">It has no such drive, or libvirt refuses, with its reason.</exception>
    public void ChangeMedium(string drive, string? image)
    {
        var device = Native.Description(handle) is { } xml ? CdromXml.WithMedium(xml, drive, image) : null;
        Check(Native.virDomainUpdateDeviceFlags(
            handle, device ?? throw new InvalidDataException(Phrase.Of("the guest has no CD drive {0}", drive)), Native.AffectLive) == 0);
    }

    /// <summary>Bytes of all disks together as the guest sees them; null when one of them cannot be had.</summary>
    public long? StorageOf(DomainDescription description)
    {
        long sum = 0;
        foreach (var drive in description.Drives.Where(drive => !drive.IsCdrom && drive.Bus != "fdc"))
        {
            if (Native.Capacity(handle, drive.Target) is not { } size)
            {
                return null;
            }

            sum += size;
        }

        return sum == 0 ? null : sum;
    }

    /// <summary>An open connection to its display, authentication done; negative when libvirt hands out none.</summary>
    public int OpenGraphics()
    {
        var descriptor = Native.virDomainOpenGraphicsFD(handle, 0, Native.SkipAuthentication);
        if (descriptor >= 0)
        {
            return descriptor;
        }

        // Drivers that lack this call take one end of a pair.
        var (ours, theirs) = Descriptors.SocketPair();
        var isTaken = Native.virDomainOpenGraphics(handle, 0, theirs, Native.SkipAuthentication) == 0;
        Descriptors.Close(theirs);
        if (isTaken)
        {
            return ours;
        }

        Descriptors.Close(ours);
        return -1;
    }

    public void Dispose() => _ = Native.virDomainFree(handle);

    /// <summary>The reason is read at once: every later call to libvirt forgets it, that which frees the domain too.</summary>
    private static void Check(bool isDone)
    {
        if (!isDone)
        {
            throw new InvalidDataException(Native.LastError());
        }
    }
}
