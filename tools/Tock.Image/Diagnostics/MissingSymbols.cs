// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Diagnostics;

/// <summary>What it means when the linker lacks a symbol.</summary>
internal static class MissingSymbols
{
    /// <summary>A diagnostic code and a sentence for a symbol that nothing defines.</summary>
    internal static string Explain(string symbol)
    {
        if (symbol.EndsWith("$thunk", StringComparison.Ordinal))
        {
            symbol = symbol[..^"$thunk".Length];
        }

        return symbol switch
        {
            "tock_board_main" => "TOCK0411: the board has no entry. Mark its static Main method with [RuntimeExport(\"tock_board_main\")].",
            "tock_kernel_failure" => "TOCK0411: nothing takes failures. The architecture project must define tock_kernel_failure.",
            _ when IsFloatingPoint(symbol) => $"TOCK0301: this code computes with floating-point numbers ({symbol}), which the core has no instructions for. Use integers or fixed-point numbers.",
            _ when symbol.StartsWith("RhpNew", StringComparison.Ordinal) || symbol.StartsWith("RhNew", StringComparison.Ordinal)
                => $"TOCK0201: this code makes an object in a way that is not supported ({symbol}). Make plain objects and one-dimensional arrays only, while the board boots.",
            _ when symbol.StartsWith("Rh", StringComparison.Ordinal)
                => $"TOCK0412: this code uses a part of the .NET runtime that this system leaves out ({symbol}).",
            _ => $"TOCK0413: nothing defines {symbol}. Check the name in [RuntimeImport] or the native source that should define it.",
        };
    }

    private static bool IsFloatingPoint(string symbol)
    {
        return symbol.StartsWith("RhpDbl", StringComparison.Ordinal)
            || symbol.StartsWith("RhpFlt", StringComparison.Ordinal)
            || symbol.EndsWith("2Dbl", StringComparison.Ordinal)
            || symbol.Contains("Dbl2", StringComparison.Ordinal)
            || symbol.StartsWith("__aeabi_d", StringComparison.Ordinal)
            || symbol.StartsWith("__aeabi_f", StringComparison.Ordinal);
    }
}
