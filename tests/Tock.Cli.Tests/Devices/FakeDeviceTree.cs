// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Cli.Devices;

namespace Tock.Cli.Tests.Devices;

/// <summary>Devices and processes of a machine that is made up.</summary>
internal sealed class FakeDeviceTree : IDeviceTree
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forbidden = new(StringComparer.Ordinal);
    private int _devices;

    public IReadOnlyList<string> List(string folder)
    {
        string prefix = (_links.GetValueOrDefault(folder) ?? folder) + "/";
        return [.. _files.Keys.Concat(_links.Keys).Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..].Split('/')[0]).Distinct()];
    }

    public string? Read(string file) => _files.GetValueOrDefault(file);

    public string? Follow(string link) => _links.GetValueOrDefault(link);

    public bool MayUse(string device) => !_forbidden.Contains(device);

    /// <summary>Plugs a USB device in.</summary>
    /// <returns>Its folder.</returns>
    internal string AddUsb(string id, string? product, string? serial)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"1-{++_devices}");
        string path = "/sys/devices/pci0000:00/0000:00:14.0/usb1/" + name;
        _links["/sys/bus/usb/devices/" + name] = path;
        _links[$"/sys/bus/usb/devices/{name}:1.0"] = $"{path}/{name}:1.0";
        _files[path + "/idVendor"] = id[..4];
        _files[path + "/idProduct"] = id[5..];
        _files[path + "/busnum"] = "1";
        _files[path + "/devnum"] = string.Create(CultureInfo.InvariantCulture, $"{_devices + 1}");
        if (product is not null)
        {
            _files[path + "/product"] = product;
        }

        if (serial is not null)
        {
            _files[path + "/serial"] = serial;
        }

        return path;
    }

    /// <summary>Gives a USB device a serial port.</summary>
    internal void AddPort(string name, string usb) => AddPortAt(name, $"{usb}/{usb[(usb.LastIndexOf('/') + 1)..]}:1.2/tty/{name}");

    /// <summary>Gives the computer itself a serial port.</summary>
    internal void AddPlatformPort(string name) => AddPortAt(name, $"/sys/devices/platform/serial8250/tty/{name}");

    /// <summary>Adds a terminal that is no device, as a console is.</summary>
    internal void AddTerminal(string name) => _links["/sys/class/tty/" + name] = "/sys/devices/virtual/tty/" + name;

    /// <summary>Keeps the user from a device.</summary>
    internal void Forbid(string device) => _forbidden.Add(device);

    /// <summary>Lets a process have a file open.</summary>
    internal void Open(int process, string name, string file)
    {
        _files[$"/proc/{process}/comm"] = name;
        _links[$"/proc/{process}/fd/0"] = "/dev/null";
        _links[$"/proc/{process}/fd/7"] = file;
    }

    /// <summary>Writes a file.</summary>
    internal void Write(string file, string text) => _files[file] = text;

    private void AddPortAt(string name, string path)
    {
        _links["/sys/class/tty/" + name] = path;
        _files[path + "/device"] = "";
    }
}
