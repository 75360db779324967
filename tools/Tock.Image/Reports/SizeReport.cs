// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.Json;

namespace Tock.Image.Reports;

/// <summary>The figures that a build ends with.</summary>
internal static class SizeReport
{
    internal static string Format(ImageSize size, SizeBudget budget)
    {
        return $"""
              flash {Used(size.Flash, budget.Flash)}  code {size.Code}, read-only data {size.ReadOnlyData}, vectors {size.Vectors}, initial data {size.Data}
              RAM   {Used(size.Ram, budget.Ram)}  data {size.Data}, zeroed {size.Zeroed}, boot arena {size.Arena}, stack {size.Stack}
            """;
    }

    internal static string ToJson(ImageSize size, SizeBudget budget)
    {
        return JsonSerializer.Serialize(new
        {
            flash = new { used = size.Flash, budget = budget.Flash, code = size.Code, readOnlyData = size.ReadOnlyData, vectors = size.Vectors, initialData = size.Data },
            ram = new { used = size.Ram, budget = budget.Ram, data = size.Data, zeroed = size.Zeroed, bootArena = size.Arena, stack = size.Stack },
        });
    }

    private static string Used(uint used, uint budget)
    {
        return $"{used,6} of {budget} bytes ({used * 100.0 / Math.Max(1, budget):F1} %)";
    }
}
