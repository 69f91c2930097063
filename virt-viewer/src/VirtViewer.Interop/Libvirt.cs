using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>The functions of libvirt.</summary>
public static unsafe partial class Libvirt
{
    /// <summary>Only running domains (VIR_CONNECT_LIST_DOMAINS_ACTIVE).</summary>
    public const uint ListActive = 1;

    public const int StateRunning = 1;

    /// <summary>VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH.</summary>
    public const uint SkipAuthentication = 1;

    /// <summary>Whether a connection only reads (VIR_CONNECT_RO).</summary>
    public const uint ReadOnly = 1;

    /// <summary>VIR_DOMAIN_AFFECT_LIVE.</summary>
    public const uint AffectLive = 1;

    /// <summary>VIR_DOMAIN_EVENT_ID_LIFECYCLE.</summary>
    public const int EventLifecycle = 0;

    private const int ErrorAuthenticationFailed = 45;
    private const int ErrorAuthenticationCancelled = 79;

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virInitialize();

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial void virSetErrorFunc(nint data, nint function);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial nint virGetLastError();

    [LibraryImport(NativeLibraries.Libvirt, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virConnectOpenReadOnly(string? uri);

    [LibraryImport(NativeLibraries.Libvirt, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint virConnectOpenAuth(string? uri, VirConnectAuth* auth, uint flags);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virConnectClose(nint connection);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virConnectSetKeepAlive(nint connection, int interval, uint count);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virConnectIsAlive(nint connection);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial nint virConnectGetURI(nint connection);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virConnectListAllDomains(nint connection, nint* domains, uint flags);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virConnectDomainEventRegisterAny(nint connection, nint domain, int @event, nint callback, nint data, nint free);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virConnectDomainEventDeregisterAny(nint connection, int callback);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial nint virDomainLookupByID(nint connection, int id);

    [LibraryImport(NativeLibraries.Libvirt, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virDomainLookupByUUIDString(nint connection, string uuid);

    [LibraryImport(NativeLibraries.Libvirt, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint virDomainLookupByName(nint connection, string name);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virDomainRef(nint domain);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virDomainFree(nint domain);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virDomainDestroy(nint domain);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial nint virDomainGetName(nint domain);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virDomainGetUUIDString(nint domain, byte* buffer);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial uint virDomainGetID(nint domain);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial nint virDomainGetXMLDesc(nint domain, uint flags);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virDomainGetState(nint domain, int* state, int* reason, uint flags);

    [LibraryImport(NativeLibraries.Libvirt, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int virDomainGetBlockInfo(nint domain, string disk, ulong* info, uint flags);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virDomainOpenGraphicsFD(nint domain, uint index, uint flags);

    [LibraryImport(NativeLibraries.Libvirt)]
    public static partial int virDomainOpenGraphics(nint domain, uint index, int descriptor, uint flags);

    [LibraryImport(NativeLibraries.Libvirt, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int virDomainUpdateDeviceFlags(nint domain, string xml, uint flags);

    /// <summary>Why the last call of this thread failed; null when it did not. Every call starts with forgetting it.</summary>
    public static string? LastError()
    {
        // virError: code, domain (32 bits each), message.
        var error = virGetLastError();
        return error == 0 ? null : GLib.Text(Marshal.ReadIntPtr(error, 8));
    }

    /// <summary>Whether what went wrong last was the authentication.</summary>
    public static bool IsLastErrorAuthentication() =>
        virGetLastError() is var error and not 0 && Marshal.ReadInt32(error) is ErrorAuthenticationFailed or ErrorAuthenticationCancelled;

    /// <summary>Stops libvirt from printing errors by itself.</summary>
    public static void BeQuiet() => virSetErrorFunc(0, (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&IgnoreError);

    /// <summary>Opens a connection.</summary>
    /// <param name="uri">The address; null for the default.</param>
    /// <param name="isReadOnly">Whether it only reads.</param>
    /// <param name="ask">Given what libvirt asks for, returns the answer for each, or null to cancel. Called on the calling thread.</param>
    public static nint Open(string? uri, bool isReadOnly, Func<IReadOnlyList<LibvirtCredential>, IReadOnlyList<string>?> ask)
    {
        var kinds = stackalloc int[] { LibvirtCredential.AuthName, LibvirtCredential.PassPhrase };
        var handle = GCHandle.Alloc(ask);
        try
        {
            var auth = new VirConnectAuth
            {
                Kinds = kinds,
                Count = 2,
                Callback = (nint)(delegate* unmanaged[Cdecl]<VirConnectCredential*, uint, nint, int>)&Ask,
                Data = GCHandle.ToIntPtr(handle),
            };
            return virConnectOpenAuth(uri, &auth, isReadOnly ? ReadOnly : 0);
        }
        finally
        {
            handle.Free();
        }
    }

    /// <summary>The address of a connection.</summary>
    public static string? Uri(nint connection) => TakeText(virConnectGetURI(connection));

    /// <summary>The domains of a connection; each has to be freed. Null when they cannot be listed.</summary>
    public static nint[]? List(nint connection, uint flags)
    {
        nint list;
        var count = virConnectListAllDomains(connection, &list, flags);
        if (count < 0)
        {
            return null;
        }

        var result = new ReadOnlySpan<nint>((void*)list, count).ToArray();
        NativeMemory.Free((void*)list);
        return result;
    }

    public static string Name(nint domain) => GLib.Text(virDomainGetName(domain)) ?? "";

    public static Guid Uuid(nint domain)
    {
        var buffer = stackalloc byte[37];
        return virDomainGetUUIDString(domain, buffer) == 0 ? Guid.Parse(GLib.Text((nint)buffer)!) : Guid.Empty;
    }

    /// <summary>The description of a domain; null when it cannot be had.</summary>
    public static string? Description(nint domain) => TakeText(virDomainGetXMLDesc(domain, 0));

    /// <summary>The state of a domain; null when it cannot be had.</summary>
    public static int? State(nint domain)
    {
        int state, reason;
        return virDomainGetState(domain, &state, &reason, 0) == 0 ? state : null;
    }

    /// <summary>The bytes that a guest sees of a disk; null when they cannot be had.</summary>
    public static long? Capacity(nint domain, string disk)
    {
        var info = stackalloc ulong[3];
        return virDomainGetBlockInfo(domain, disk, info, 0) == 0 ? (long)info[0] : null;
    }

    /// <summary>Follows the life of all domains: domain, event, detail. Negative when it cannot.</summary>
    public static int OnLifecycle(nint connection, Action<nint, int, int> handler) => virConnectDomainEventRegisterAny(
        connection,
        0,
        EventLifecycle,
        (nint)(delegate* unmanaged[Cdecl]<nint, nint, int, int, nint, int>)&Lifecycle,
        Callbacks.Own(handler),
        Callbacks.Destroy);

    private static string? TakeText(nint text)
    {
        var result = GLib.Text(text);
        NativeMemory.Free((void*)text);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void IgnoreError(nint data, nint error)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Lifecycle(nint connection, nint domain, int @event, int detail, nint data)
    {
        try
        {
            ((Action<nint, int, int>)GCHandle.FromIntPtr(data).Target!)(domain, @event, detail);
        }
        catch (Exception e)
        {
            MainLoop.OnError(e);
        }

        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Ask(VirConnectCredential* credentials, uint count, nint data)
    {
        try
        {
            var questions = new LibvirtCredential[count];
            for (var i = 0; i < count; i++)
            {
                questions[i] = new LibvirtCredential(credentials[i].Kind, GLib.Text(credentials[i].Prompt) ?? "");
            }

            var answers = ((Func<IReadOnlyList<LibvirtCredential>, IReadOnlyList<string>?>)GCHandle.FromIntPtr(data).Target!)(questions);
            if (answers is null)
            {
                return -1;
            }

            for (var i = 0; i < count; i++)
            {
                // libvirt frees it with free().
                var bytes = System.Text.Encoding.UTF8.GetBytes(answers[i] + "\0");
                credentials[i].Result = (nint)NativeMemory.Alloc((nuint)bytes.Length);
                Marshal.Copy(bytes, 0, credentials[i].Result, bytes.Length);
                credentials[i].ResultLength = (uint)bytes.Length - 1;
            }

            return 0;
        }
        catch (Exception e)
        {
            MainLoop.OnError(e);
            return -1;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct VirConnectAuth
    {
        public int* Kinds;
        public uint Count;
        public nint Callback;
        public nint Data;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct VirConnectCredential
    {
        public int Kind;
        public nint Prompt;
        public nint Challenge;
        public nint DefaultResult;
        public nint Result;
        public uint ResultLength;
    }
}
