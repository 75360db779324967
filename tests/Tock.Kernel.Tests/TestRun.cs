// SPDX-License-Identifier: Apache-2.0 OR MIT

// Simulated memory exists once in a test process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
