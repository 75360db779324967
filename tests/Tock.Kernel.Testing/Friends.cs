// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Tock.Capsules.Tests")]
