using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// What the agent in a guest reports, and what is recorded of the guest.
public static unsafe partial class Libvirt
{
    /// <summary>VIR_DOMAIN_GUEST_INFO_OS.</summary>
    private const uint GuestInfoOs = 2;

    /// <summary>VIR_DOMAIN_METADATA_ELEMENT.</summary>
    private const int MetadataElement = 2;

    /// <summary>VIR_DOMAIN_AFFECT_CONFIG.</summary>
    private const uint AffectConfig = 2;

    private const int TypeText = 7;

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virDomainGetGuestInfo(nint domain, uint types, TypedParameter** fields, int* count, uint flags);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial void virTypedParamsFree(TypedParameter* fields, int count);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virDomainIsPersistent(nint domain);

    [LibraryImport(NativeLibraries.Libvirt, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int virDomainSetMetadata(nint domain, int type, string? metadata, string key, string uri, uint flags);

    /// <summary>What the agent reports of the system; null when there is no agent, or it may not be asked.</summary>
    public static IReadOnlyDictionary<string, string>? GuestOs(nint domain)
    {
        TypedParameter* fields = null;
        var count = 0;
        if (virDomainGetGuestInfo(domain, GuestInfoOs, &fields, &count, 0) != 0)
        {
            return null;
        }

        var result = new Dictionary<string, string>();
        for (var i = 0; i < count; i++)
        {
            if (fields[i].Type == TypeText)
            {
                result[GLib.Text((nint)(fields + i))!] = GLib.Text((nint)fields[i].Value) ?? "";
            }
        }

        virTypedParamsFree(fields, count);
        return result;
    }

    /// <summary>Puts an element into the metadata of a domain, for now and for later starts; false when it cannot.</summary>
    public static bool SetMetadata(nint domain, string element, string prefix, string uri) => virDomainSetMetadata(
        domain, MetadataElement, element, prefix, uri, AffectLive | (virDomainIsPersistent(domain) == 1 ? AffectConfig : 0)) == 0;

    /// <summary>virTypedParameter: a name of at most 80 bytes, a type, a value of 8 bytes.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct TypedParameter
    {
        public fixed byte Name[80];
        public int Type;
        public ulong Value;
    }
}
