// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace MorseLight;

/// <summary>The light that shows the code.</summary>
internal static class Light
{
    /// <summary>Shows a code on the first LED.</summary>
    /// <param name="code">Dots and dashes.</param>
    /// <param name="dot">How long a dot lasts; a dash lasts three times as long.</param>
    internal static async Task Show(string code, TimeSpan dot)
    {
        foreach (char sign in code)
        {
            if (sign != ' ')
            {
                Led.On(0);
                await Alarm.Delay(sign == '-' ? dot * 3 : dot);
                Led.Off(0);
            }

            await Alarm.Delay(dot);
        }
    }
}
