// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>Identifiers under which an application stores data and may reach data of others.</summary>
/// <param name="WriteId">Identifier of new data; 0 if it may not store any.</param>
/// <param name="ReadIds">Identifiers of the data that it may read.</param>
/// <param name="ModifyIds">Identifiers of the data that it may change.</param>
public sealed record TbfStoragePermissions(uint WriteId, IReadOnlyList<uint> ReadIds, IReadOnlyList<uint> ModifyIds);
