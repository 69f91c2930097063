using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// Storage pools and what is in them.
public static unsafe partial class Libvirt
{
    /// <summary>VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE.</summary>
    private const uint ActivePools = 2;

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virConnectListAllStoragePools(nint connection, nint* pools, uint flags);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virStoragePoolListAllVolumes(nint pool, nint* volumes, uint flags);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial nint virStorageVolGetPath(nint volume);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virStorageVolFree(nint volume);

    [LibraryImport(NativeLibraries.Libvirt)]
    private static partial int virStoragePoolFree(nint pool);

    /// <summary>The paths of all volumes in pools that are active; empty when there are none, or the driver has no storage.</summary>
    public static IReadOnlyList<string> Volumes(nint connection)
    {
        List<string> paths = [];
        nint list;
        foreach (var pool in Take(virConnectListAllStoragePools(connection, &list, ActivePools), list))
        {
            foreach (var volume in Take(virStoragePoolListAllVolumes(pool, &list, 0), list))
            {
                if (TakeText(virStorageVolGetPath(volume)) is { } path)
                {
                    paths.Add(path);
                }

                _ = virStorageVolFree(volume);
            }

            _ = virStoragePoolFree(pool);
        }

        return paths;
    }

    private static nint[] Take(int count, nint list)
    {
        if (count < 0)
        {
            return [];
        }

        var result = new ReadOnlySpan<nint>((void*)list, count).ToArray();
        NativeMemory.Free((void*)list);
        return result;
    }
}
