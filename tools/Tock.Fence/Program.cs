// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Fence.CommandLine;

return FenceCommand.Create().Parse(args).Invoke();
