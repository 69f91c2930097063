using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>A value with its type: 24 bytes (gvalue.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nuint Type;
    public ulong A;
    public ulong B;
}

/// <summary>The list of values that VNC credentials are asked for with (gvaluearray.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GValueArray
{
    public uint Count;
    public GValue* Values;
    public uint Allocated;
}
