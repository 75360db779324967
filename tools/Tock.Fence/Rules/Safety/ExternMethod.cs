// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code declares no extern methods.</summary>
internal sealed class ExternMethod : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0103",
        "Safe code declares no extern methods.",
        "An extern method runs code that nobody verified. Use what the kernel offers, or add the native part to arch.",
        TierSets.WithoutUnsafe);

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        bool native = method.IsPInvokeImpl || method.IsInternalCall || method.IsUnmanaged || method.IsNative || method.IsRuntime;
        bool bodiless = method.RVA == 0 && !method.IsAbstract;
        if ((native || bodiless) && !(method.IsRuntime && Types.IsDelegate(method.DeclaringType)))
        {
            context.Report(this, method, "is extern; safe code has no native methods");
        }
    }
}
