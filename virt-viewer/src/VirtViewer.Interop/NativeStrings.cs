using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>A list of texts as C has it: pointers with a null at the end.</summary>
public sealed unsafe class NativeStrings : IDisposable
{
    private readonly nint[] _texts;
    private readonly nint _list;

    public NativeStrings(IReadOnlyList<string> texts)
    {
        _texts = [.. texts.Select(Marshal.StringToCoTaskMemUTF8)];
        _list = Marshal.AllocCoTaskMem((_texts.Length + 1) * sizeof(nint));
        for (var i = 0; i <= _texts.Length; i++)
        {
            ((nint*)_list)[i] = i < _texts.Length ? _texts[i] : 0;
        }
    }

    /// <summary>The first pointer of the list; valid until this is disposed of.</summary>
    public nint Pointer => _list;

    public void Dispose()
    {
        Array.ForEach(_texts, Marshal.FreeCoTaskMem);
        Marshal.FreeCoTaskMem(_list);
    }
}
