// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class Arp
{
    private const int OwnAddress = 6;
    private const int Sender = 22;

    internal static async Task Ask()
    {
        // An ARP request (RFC 826) to everybody: who has 10.0.2.2? The emulated network's gateway does.
        byte[] request =
        [
            0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0x08, 0x06,
            0x00, 0x01, 0x08, 0x00, 6, 4, 0x00, 0x01,
            0, 0, 0, 0, 0, 0, 10, 0, 2, 15,
            0, 0, 0, 0, 0, 0, 10, 0, 2, 2,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        Ethernet.GetAddress(request.AsSpan(OwnAddress));
        Ethernet.GetAddress(request.AsSpan(Sender));
        using EthernetReceiver receiver = new(256);
        await Ethernet.TransmitAsync(request);
        while (true)
        {
            Memory<byte> frame = await receiver.ReceiveAsync();
            if (IsArp(frame.Span))
            {
                Tell(frame.Span.Slice(Sender, Ethernet.AddressLength));
                return;
            }
        }
    }

    private static bool IsArp(ReadOnlySpan<byte> frame)
    {
        return frame.Length >= 42 && frame[12] == 0x08 && frame[13] == 0x06;
    }

    private static void Tell(ReadOnlySpan<byte> address)
    {
        Console.WriteLine($"ethernet: 10.0.2.2 is at {address[0]:x2}:{address[1]:x2}:{address[2]:x2}:{address[3]:x2}:{address[4]:x2}:{address[5]:x2}");
    }
}
