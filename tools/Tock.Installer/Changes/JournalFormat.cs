// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.Json.Serialization;
using Tock.Installer.Flash;

namespace Tock.Installer.Changes;

/// <summary>How a change is written as JSON, compiled so that no time goes into reflection when the tool starts.</summary>
[JsonSerializable(typeof(FlashChange))]
internal sealed partial class JournalFormat : JsonSerializerContext;
