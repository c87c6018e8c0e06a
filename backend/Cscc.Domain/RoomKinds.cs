using System.Collections.Concurrent;
using System.Reflection;
using Cscc.Domain.Activity;
using Cscc.Domain.Assignments;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.CityBoard;
using Cscc.Domain.Data;
using Cscc.Domain.Homes;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.ReadPositions;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;
using Cscc.Domain.Tasks;

namespace Cscc.Domain;

/// <summary>The kinds of room and the boards that each is composed of.</summary>
public static class RoomKinds
{
    private static readonly ConcurrentDictionary<Type, string> EventNames = new();
    private static readonly RoomId TheCity = new(RoomId.City);

    public static RoomKind Community { get; } = new("community", stateVersion: 2, writers: AudienceClass.Members,
        new NeedsBoard(),
        new CapabilityBoard(),
        new ResponsesBoard(),
        new FollowBoard(ResponsesBoard.Open, FollowBoard.Of<ResponseSummary>("progress", "response", AudienceClass.Everyone)),
        new ChatBoard(),
        new ActivityBoard())
    {
        Summarize = (room, follower) => follower.Kind == "response" ? AnsweredNeeds.Of(room, follower) : CommunitySummary.Of(room),
        Followers = room => ResponsesBoard.Open(room).Prepend(TheCity),
    };

    public static RoomKind Response { get; } = new("response", stateVersion: 1, writers: AudienceClass.Members,
        new ResponseBoard(),
        new TasksBoard(),
        new MadeBoard(),
        new AssignmentsBoard(),
        new FollowBoard(
            room => room.Get<ResponseState>() is { IsOpen: true } open ? open.Communities.Select(RoomId.Community) : [],
            FollowBoard.Of<AnsweredNeeds>("answers", "community", AudienceClass.Everyone)),
        new ChatBoard(),
        new ActivityBoard())
    {
        Guard = ResponseBoard.Guard,
        Summarize = (room, follower) => follower.Kind == "agency" ? Whereabouts.Of(room, follower.Name) : ResponseSummary.Of(room),
        Followers = room => room.Get<ResponseState>() is var state
            ? state.Communities.Select(RoomId.Community).Concat(state.Agencies.Select(RoomId.Agency)).Prepend(TheCity)
            : [],
    };

    public static RoomKind Agency { get; } = new("agency", stateVersion: 1, writers: AudienceClass.Members,
        new RosterBoard(),
        new InventoryBoard(),
        new ReceivedBoard(),
        new FollowBoard(
            room => ReceivedBoard.Responses(room).Concat(RosterBoard.HomesElsewhere(room)),
            FollowBoard.Of<Whereabouts>("whereabouts", "response", AudienceClass.Members),
            new Collection<HomeRoster>(
                "homes", AudienceClass.Members,
                (room, id) => room.Get<FollowState>().Find<HomeRoster>(RoomId.Agency(id))?.For(room.Get<RosterState>()),
                room => room.Get<FollowState>().All<HomeRoster>().Select(h => h.For(room.Get<RosterState>())))),
        new ChatBoard(),
        new ActivityBoard())
    {
        Summarize = (room, follower) => follower.Kind == "agency" ? HomeRoster.Of(room) : null,
    };

    public static RoomKind Person { get; } = new("person", stateVersion: 2, writers: AudienceClass.Self,
        new ReadPositionBoard(),
        new HomeBoard());

    public static RoomKind City { get; } = new("city", stateVersion: 1, writers: AudienceClass.None,
        new FollowBoard(
            follows: null,
            new Collection<FollowState, CommunitySummaryView>(
                "communities", AudienceClass.Everyone,
                (city, id) => city.Find<CommunitySummary>(RoomId.Community(id))?.View,
                city => city.All<CommunitySummary>().Select(c => c.View)),
            FollowBoard.Of<ResponseSummary>("responses", "response", AudienceClass.Everyone),
            new Collection<FollowState, CityTotalsView>(
                RoomId.City, AudienceClass.Everyone, (city, id) => id == RoomId.City ? CityTotalsView.Of(city) : null, city => [CityTotalsView.Of(city)])));

    public static RoomKind Data { get; } = new("data", stateVersion: 3, writers: AudienceClass.Keeper,
        new BoundariesBoard(),
        new SeriesBoard());

    public static IReadOnlyList<RoomKind> All { get; } = [Community, Response, Agency, Person, City, Data];

    public static IEnumerable<Type> Commands => All.SelectMany(k => k.Boards).SelectMany(b => b.Commands).Distinct();

    public static IEnumerable<Type> Events => All.SelectMany(k => k.Boards).SelectMany(b => b.Events).Append(typeof(Noted)).Distinct();

    public static IEnumerable<Type> Refusals => typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)));

    public static IEnumerable<Type> Letters => typeof(Letter).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Letter)));

    public static IEnumerable<Type> Summaries => typeof(Summary).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Summary)));

    /// <summary>The kind of a room id; null if there is none.</summary>
    public static RoomKind? Of(RoomId id) => All.FirstOrDefault(k => k.Name == id.Kind);

    /// <summary>An event type's stored name, such as <c>needRaised.v1</c>.</summary>
    public static string NameOf(Type eventType) => EventNames.GetOrAdd(eventType, static type =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type.Name} has no [EventName]"));

    /// <summary>An event's name without its version, as it is told to people: <c>needRaised</c>.</summary>
    public static string WhatOf(Event @event) => NameOf(@event.GetType()).Split('.')[0];
}
