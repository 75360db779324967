// Tests run one after the other: what is static in an application is one process's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
