namespace Cscc.Server.Tests.Simulation;

/// <summary>What goes wrong, or merely happens, between two steps.</summary>
internal sealed class Faults(World world, Cluster cluster, SimulatedStore store, SimulatedPeople people, IReadOnlyList<Page> pages, bool isCalm)
{
    /// <summary>A host's clock is off by no more than this: twice it is less than an op id may lie ahead.</summary>
    private const int MostSecondsOff = 120;

    private Choices Choices => world.Choices;

    public void Next()
    {
        var page = Choices.Of(pages);
        var host = Choices.Of(cluster.Hosts);
        // In calm schedules nothing is lost but connections, so that whatever is missing afterwards is a fault of ours.
        switch (Choices.Below(isCalm ? 4 : 19))
        {
            case 0:
                Tell($"{page.Person}'s connection breaks");
                page.Connection?.Break();
                break;
            case 1:
                Tell($"{page.Person}'s page is loaded anew");
                page.Load();
                break;
            case 2 or 3:
                var person = Choices.Of(SimulatedPeople.Changing);
                people.Change(person, world.Now);
                Tell($"{person} is now of the {people.As(person).Audience}");
                // The hint that rights have changed may be lost; the poll finds it then.
                foreach (var hinted in cluster.Hosts.Where(h => isCalm || Choices.OneIn(2)))
                    hinted.Actor.Run(hinted.Rooms.CheckRights);
                break;
            case 4 or 5:
                var old = cluster.Split(Simulation.Room);
                if (old is not null)
                    (old.Actor.IsFrozen, old.IsHeldUp) = (Choices.OneIn(2), Choices.OneIn(2));
                Tell($"{old?.Name} is no longer the right one{(old?.Actor.IsFrozen == true ? ", and frozen" : "")}{(old?.IsHeldUp == true ? ", its writes held up" : "")}");
                break;
            case 6 or 7:
                if (cluster.Activations.LastOrDefault(a => !a.Actor.IsDead) is { } last)
                {
                    last.Actor.IsFrozen = !last.Actor.IsFrozen;
                    Tell($"{last.Name} is {(last.Actor.IsFrozen ? "frozen" : "thawed")}");
                }
                break;
            case 8:
                Tell("all that was frozen is thawed");
                Thaw();
                break;
            case 9:
                if (cluster.Activations.LastOrDefault(a => !a.Actor.IsDead) is { } killed)
                {
                    Tell($"{killed.Name} is killed");
                    cluster.Kill(killed);
                }
                break;
            case 10:
                Tell($"{host.Name} crashes");
                cluster.Crash(host);
                break;
            case 11:
                host.Actor.IsFrozen = !host.Actor.IsFrozen && cluster.Hosts.All(h => h.Actor.IsRunning);
                Tell($"{host.Name} is {(host.Actor.IsFrozen ? "frozen" : "thawed")}");
                break;
            case 12:
                host.IsCutOff = !host.IsCutOff;
                Tell($"{host.Name} {(host.IsCutOff ? "cannot reach" : "reaches")} the store");
                break;
            case 13:
                store.IsFull = true;
                cluster.Split(Simulation.Room);
                Tell("the disk is full when the room is opened anew");
                break;
            case 14:
                store.IsFull = !store.IsFull;
                Tell($"the disk {(store.IsFull ? "is full" : "has room again")}");
                break;
            case 15:
                cluster.AppendsFail = !cluster.AppendsFail;
                Tell($"appends {(cluster.AppendsFail ? "may" : "no longer")} fail");
                break;
            case 16:
                cluster.Backplane = cluster.Backplane == Backplane.Sound ? Backplane.Lossy : Backplane.Sound;
                Tell($"the backplane is {cluster.Backplane}");
                break;
            case 17:
                host.Clock.Off = TimeSpan.FromSeconds(Choices.Below((2 * MostSecondsOff) + 1) - MostSecondsOff);
                Tell($"{host.Name}'s clock is set, {host.Clock.Off} off");
                break;
            default:
                var time = Choices.Of([TimeSpan.FromSeconds(6), TimeSpan.FromMinutes(2), TimeSpan.FromHours(30), TimeSpan.FromDays(31)]);
                Tell($"{time} pass");
                world.Pass(time);
                break;
        }
    }

    /// <summary>Whatever can be mended is.</summary>
    public void Mend()
    {
        Tell("everything is mended");
        Thaw();
        foreach (var host in cluster.Hosts)
            (host.IsCutOff, host.Clock.Off) = (false, TimeSpan.Zero);
        foreach (var activation in cluster.Activations)
            activation.Host.IsCutOff = false;
        (store.IsFull, cluster.AppendsFail, cluster.Backplane) = (false, false, Backplane.Sound);
    }

    private void Thaw()
    {
        foreach (var activation in cluster.Activations)
            (activation.Actor.IsFrozen, activation.IsHeldUp) = (false, false);
        foreach (var host in cluster.Hosts)
            host.Actor.IsFrozen = false;
    }

    private void Tell(string what) => world.Story.Add($"- {what}");
}
