// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Sdk.Tests.Infrastructure;

internal sealed record CommandResult(int ExitCode, string Output);
