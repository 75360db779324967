// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;
using Microsoft.Testing.Platform.Helpers;
using Microsoft.Testing.Platform.Services;
using Tock.TestHost.Platform;

ITestApplicationBuilder builder = await TestApplication.CreateBuilderAsync(args).ConfigureAwait(false);
builder.CommandLine.AddProvider(() => new HostOptions());
builder.AddTreeNodeFilterService(new HostExtension());
builder.RegisterTestFramework(_ => new TestFrameworkCapabilities(), (_, services) => new BoardTestFramework(services.GetCommandLineOptions()));
using ITestApplication application = await builder.BuildAsync().ConfigureAwait(false);
return await application.RunAsync().ConfigureAwait(false);
