// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.Userland.Tests.Checks;

/// <summary>
/// Exceptions through frames of more than 128 sorts. Seven steps, of which each adds to the variables or does not, make 128 frames without handlers and as many
/// with one; the room that each has for its variables is its own, in steps of the eight bytes that the stack is aligned to.
/// </summary>
internal static class FrameChecks
{
    private static int s_caught;

    internal static string OfManySorts()
    {
        s_caught = 0;
        int sum = Step1<Nothing>(0);
        return $"{s_caught} caught, {sum}";
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step1<T>(int number) where T : struct => Step2<T>(number) + Step2<Both<T, Room1>>(number + 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step2<T>(int number) where T : struct => Step3<T>(number) + Step3<Both<T, Room2>>(number + 2);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step3<T>(int number) where T : struct => Step4<T>(number) + Step4<Both<T, Room4>>(number + 4);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step4<T>(int number) where T : struct => Step5<T>(number) + Step5<Both<T, Room8>>(number + 8);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step5<T>(int number) where T : struct => Step6<T>(number) + Step6<Both<T, Room16>>(number + 16);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step6<T>(int number) where T : struct => Step7<T>(number) + Step7<Both<T, Room32>>(number + 32);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step7<T>(int number) where T : struct => Catch<T>(number) + Catch<Both<T, Room64>>(number + 64);

    // What it returns is wrong if the registers or the stack pointer are not those of before the throw.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Catch<T>(int number) where T : struct
    {
        T room = default;
        int kept = number * 3;
        try
        {
            Touch(ref room);
            return Throw<T>(number, kept);
        }
        catch (InvalidOperationException exception) when (exception.Message.Length == number)
        {
            s_caught++;
            Touch(ref room);
            return kept + exception.Message.Length;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Throw<T>(int number, int kept) where T : struct
    {
        T room = default;
        Touch(ref room);
        int result = Throw(number);
        Touch(ref room);
        return result + kept + number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Throw(int number) => number >= 0 ? throw new InvalidOperationException(new string('x', number)) : number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Touch<T>(ref T room) where T : struct
    {
    }

    private record struct Nothing;

    private record struct Room1(long Content);

    private record struct Room2(Both<Room1, Room1> Content);

    private record struct Room4(Both<Room2, Room2> Content);

    private record struct Room8(Both<Room4, Room4> Content);

    private record struct Room16(Both<Room8, Room8> Content);

    private record struct Room32(Both<Room16, Room16> Content);

    private record struct Room64(Both<Room32, Room32> Content);

    private record struct Both<TFirst, TSecond>(TFirst First, TSecond Second);
}
