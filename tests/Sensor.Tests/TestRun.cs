// SPDX-License-Identifier: Apache-2.0 OR MIT

using Xunit;

// What is static in an application is one process's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
