// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Userland.Tests.Device;

/// <summary>Prints what the checks give.</summary>
internal static class Report
{
    /// <summary>Runs a check and prints its name and its result, signs outside ASCII by number.</summary>
    internal static void Line(string name, Func<string> check)
    {
        Console.WriteLine(name + "=" + Escape(Result(check)));
    }

    private static string Result(Func<string> check)
    {
        try
        {
            return check();
        }
        catch (Exception exception)
        {
            return "threw: " + exception;
        }
    }

    private static string Escape(string text)
    {
        string result = "";
        int start = 0;
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] is < ' ' or > '~')
            {
                result += text.Substring(start, index - start) + "\\" + ((int)text[index]).ToString("X4");
                start = index + 1;
            }
        }

        return result + text.Substring(start);
    }
}
