using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>The node of a device in <c>/dev/bus/usb</c>: libumockdev-preload connects to it for each file descriptor that a program opens.</summary>
internal sealed class UsbNode : IDisposable
{
    private readonly UsbDevice _device;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly List<UsbHandle> _handles = [];
    private bool _isPulled;

    public UsbNode(UsbDevice device, string path)
    {
        _device = device;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    /// <summary>Sends something from an endpoint of the device; false when nobody waits for it.</summary>
    public bool Send(byte endpoint, byte[] data)
    {
        lock (_handles)
        {
            return _handles.Any(handle => handle.Send(endpoint, data));
        }
    }

    /// <summary>The device is not there any more for who has opened it.</summary>
    public void Pull()
    {
        lock (_handles)
        {
            _isPulled = true;
            _handles.ForEach(handle => handle.Pull());
        }
    }

    /// <summary>Descriptors that are open stay so: the library ends a program that loses one.</summary>
    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        try
        {
            while (true)
            {
                var handle = new UsbHandle(_device, _listener.Accept());
                lock (_handles)
                {
                    _handles.Add(handle);
                    if (_isPulled)
                    {
                        handle.Pull();
                    }
                }

                handle.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }
}
