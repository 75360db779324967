// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Installer.Applications;
using Tock.Installer.Flash;
using Tock.Tbf;
using static Tock.Installer.Tests.Samples;

namespace Tock.Installer.Tests;

/// <summary>Where applications go, and what the list is after each page of a plan.</summary>
public sealed class ApplicationPlanTests
{
    [Fact]
    public void Applications_follow_each_other_at_multiples_of_their_sizes()
    {
        ApplicationPlan plan = Plan(Erased());
        plan.Install(Application("small", 100));
        plan.Install(Application("large", 3000));
        plan.Install(Application("middle", 1500));
        byte[] flash = Carry(Erased(), plan.Finish("install"));
        Assert.Equal("small 1@20000, middle 1@20800, large 1@21000", Describe(flash));

        // The kernel's walk meets the gaps as well.
        Assert.Equal([0x20000u, 0x20200u, 0x20400u, 0x20800u, 0x21000u], ApplicationList.Read(Area, flash).Entries.Select(entry => entry.Address));
    }

    [Fact]
    public void Gap_is_used_again_and_keeps_what_is_left_of_it()
    {
        ApplicationPlan plan = Plan(Erased());
        plan.Install(Application("a", 3000));
        plan.Install(Application("b", 3000));
        plan.Install(Application("c", 3000));
        byte[] flash = Carry(Erased(), plan.Finish("install"));
        plan = Plan(flash);
        plan.Remove(Named(plan, "b"));
        flash = Carry(flash, plan.Finish("uninstall"));
        Assert.Equal("a 1@20000, c 1@22000", Describe(flash));
        plan = Plan(flash);
        plan.Install(Application("d", 700));
        plan.Install(Application("e", 700));
        Assert.Equal("a 1@20000, d 1@21000, e 1@21400, c 1@22000", Describe(Carry(flash, plan.Finish("install"))));
    }

    [Fact]
    public void List_ends_where_its_last_application_was()
    {
        ApplicationPlan plan = Plan(Erased());
        plan.Install(Application("a", 700));
        plan.Install(Application("b", 700));
        plan.Install(Application("c", 700));
        plan.Remove(Named(plan, "c"));
        plan.Remove(Named(plan, "b"));
        byte[] flash = Carry(Erased(), plan.Finish("change"));
        Assert.Equal("a 1@20000", Describe(flash));

        // What is installed there now does not bring back what lies behind it.
        plan = Plan(flash);
        plan.Install(Application("d", 100));
        Assert.Equal("a 1@20000, d 1@20400", Describe(Carry(flash, plan.Finish("install"))));
    }

    [Fact]
    public void Application_that_is_bound_to_addresses_gets_its_own()
    {
        ApplicationPlan plan = Plan(Erased());
        plan.Install(Application("any", 100));
        uint? first = plan.Install(Placed("first", 700)).RamStart;
        uint? second = plan.Install(Placed("second", 700)).RamStart;
        Assert.NotNull(first);
        Assert.NotEqual(first, second);
        foreach (InstalledApplication entry in plan.List.Applications.Where(entry => entry.Name != "any"))
        {
            Assert.Null(entry.File!.Relocations);
            Assert.Equal(entry.Address + entry.File.ProtectedSize, entry.File.FixedAddresses.FlashStart);
        }
    }

    [Fact]
    public void New_version_comes_beside_the_old_one_where_there_is_room()
    {
        byte[] flash = Full(free: 1);
        ApplicationPlan plan = Plan(flash);
        plan.Replace(Named(plan, "app3"), Application("app3", 3000, version: 2));
        FlashChange change = plan.Finish("update");
        foreach (byte[] state in States(flash, change))
        {
            Assert.Contains("app3 ", Describe(state), StringComparison.Ordinal);
        }

        Assert.Contains("app3 2@", Describe(Carry(flash, change)), StringComparison.Ordinal);
        Assert.DoesNotContain("app3 1@", Describe(Carry(flash, change)), StringComparison.Ordinal);
    }

    [Fact]
    public void New_version_takes_the_place_of_the_old_one_where_there_is_no_room()
    {
        byte[] flash = Full(free: 0);
        ApplicationPlan plan = Plan(flash);
        plan.Replace(Named(plan, "app3"), Application("app3", 3000, version: 2));
        byte[] after = Carry(flash, plan.Finish("update"));
        Assert.Equal(Describe(flash).Replace("app3 1", "app3 2", StringComparison.Ordinal), Describe(after));
    }

    [Fact]
    public void Application_that_does_not_fit_says_what_is_free()
    {
        InstallerException problem = Assert.Throws<InstallerException>(() => Plan(Full(free: 1)).Install(Application("big", 5000)));
        Assert.Equal("big needs 8192 bytes of flash at a multiple of 8192; 4096 are free, 4096 of them in one place", problem.Message);
        Assert.Contains("tock uninstall", problem.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void Application_for_an_address_that_another_has_says_whose_it_is()
    {
        ApplicationPlan plan = Plan(Full(free: 0));
        InstallerException problem = Assert.Throws<InstallerException>(() => plan.Install(Fixed("fixed", 100, 0x2_1080)));
        Assert.Contains("which app1 has", problem.Message, StringComparison.Ordinal);
        problem = Assert.Throws<InstallerException>(() => plan.Install(Fixed("fixed", 100, 0x8_0080)));
        Assert.Contains("applications lie in 0x00020000..0x00030000", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Disabled_application_stays_and_can_be_enabled_again()
    {
        byte[] flash = Full(free: 0);
        ApplicationPlan plan = Plan(flash);
        plan.SetEnabled(Named(plan, "app2"), false);
        byte[] after = Carry(flash, plan.Finish("disable"));
        Assert.Contains("app2 1@22000 off", Describe(after), StringComparison.Ordinal);
        plan = Plan(after);
        plan.SetEnabled(Named(plan, "app2"), true);
        Assert.Equal(flash, Carry(after, plan.Finish("enable")));
    }

    [Fact]
    public void Everything_can_go_at_once()
    {
        byte[] flash = Full(free: 0);
        ApplicationPlan plan = Plan(flash);
        plan.RemoveAll();
        FlashChange change = plan.Finish("erase");
        Assert.Single(change.Pages);
        Assert.Equal("", Describe(Carry(flash, change)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_each_page_every_other_application_is_there_and_its_pages_were_not_touched(int seed)
    {
        Random random = new(seed);
        byte[] flash = Erased();
        random.NextBytes(flash.AsSpan(1024));
        int changes = 0;
        for (int round = 0; round < 60; round++)
        {
            ApplicationPlan plan = Plan(flash);
            string? changed = TryChange(random, plan, round);
            FlashChange change = plan.Finish("change");
            if (changed is null)
            {
                continue;
            }

            changes++;
            string before = Others(flash, changed);
            HashSet<uint> foreign = [.. ApplicationList.Read(Area, flash).Applications.Where(entry => entry.Name != changed).SelectMany(Pages)];
            Assert.DoesNotContain(change.Pages, page => foreign.Contains(page.Address));
            foreach (byte[] state in States(flash, change))
            {
                Assert.Equal(before, Others(state, changed));
            }

            flash = Carry(flash, change);
            Assert.All(ApplicationList.Read(Area, flash).Entries, entry => Assert.Null(entry.Problem));
        }

        Assert.InRange(changes, 20, 60);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    /// <summary>What the flash holds before the change and after each of its pages.</summary>
    internal static IEnumerable<byte[]> States(byte[] flash, FlashChange change)
    {
        byte[] state = [.. flash];
        yield return state;
        foreach (PageWrite page in change.Pages)
        {
            Assert.Equal(page.Before, state.AsSpan((int)(page.Address - Area.Start), page.Before.Length).ToArray());
            page.After.CopyTo(state, page.Address - Area.Start);
            yield return state;
        }
    }

    internal static byte[] Carry(byte[] flash, FlashChange change) => States(flash, change).Last();

    internal static string? TryChange(Random random, ApplicationPlan plan, int round)
    {
        InstalledApplication[] present = [.. plan.List.Applications];
        try
        {
            switch (random.Next(5))
            {
                case 0 or 1:
                    TbfFile file = random.Next(3) == 0 ? Placed($"new{round}", random.Next(100, 3000)) : Application($"new{round}", random.Next(100, 9000));
                    plan.Install(file);
                    return file.Name;
                case 2 when present.Length != 0:
                    InstalledApplication old = present[random.Next(present.Length)];
                    plan.Replace(old, Application(old.Name, random.Next(100, 9000), old.File!.Program.Version + 1));
                    return old.Name;
                case 3 when present.Length != 0:
                    InstalledApplication gone = present[random.Next(present.Length)];
                    plan.Remove(gone);
                    return gone.Name;
                case 4 when present.Length != 0:
                    InstalledApplication switched = present[random.Next(present.Length)];
                    plan.SetEnabled(switched, !switched.IsEnabled);
                    return switched.Name;
                default:
                    return null;
            }
        }
        catch (InstallerException)
        {
            return null;
        }
    }

    private static IEnumerable<uint> Pages(InstalledApplication entry)
    {
        for (uint page = entry.Address & ~(PageSize - 1); page < entry.End; page += PageSize)
        {
            yield return page;
        }
    }

    private static string Others(ReadOnlyMemory<byte> flash, string name) => string.Join(", ", ApplicationList.Read(Area, flash).Applications
        .Where(entry => entry.Name != name)
        .Select(entry => $"{entry.Name}@{entry.Address:x} {entry.Problem} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(flash.Span.Slice((int)(entry.Address - Area.Start), (int)entry.Size)))}"));

    private static InstalledApplication Named(ApplicationPlan plan, string name) => plan.List.Applications.Single(entry => entry.Name == name);

    private static byte[] Full(int free)
    {
        ApplicationPlan plan = Plan(Erased());
        for (int index = 0; index < 16 - free; index++)
        {
            plan.Install(Application($"app{index}", 3000));
        }

        return Carry(Erased(), plan.Finish("install"));
    }
}
