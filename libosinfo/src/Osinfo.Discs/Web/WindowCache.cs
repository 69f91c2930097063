namespace Osinfo.Discs.Web;

/// <summary>The windows fetched last, 1 MiB in all.</summary>
internal sealed class WindowCache
{
    private const int Capacity = 64;

    private readonly Dictionary<long, byte[]> _windows = [];
    private readonly Queue<long> _order = [];

    public byte[]? Find(long window) => _windows.GetValueOrDefault(window);

    public void Add(long window, byte[] bytes)
    {
        if (!_windows.TryAdd(window, bytes))
        {
            return;
        }

        _order.Enqueue(window);
        if (_order.Count > Capacity)
        {
            _windows.Remove(_order.Dequeue());
        }
    }
}
