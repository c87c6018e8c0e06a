using System.Collections.Concurrent;
using System.Reflection;
using Cscc.Domain.Activity;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.CityBoard;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.ReadPositions;

namespace Cscc.Domain;

/// <summary>The kinds of room and the boards that each is composed of.</summary>
public static class RoomKinds
{
    private static readonly ConcurrentDictionary<Type, string> EventNames = new();

    public static RoomKind Community { get; } = new("community", stateVersion: 1, writers: AudienceClass.Members,
        new NeedsBoard(),
        new CapabilityBoard(),
        new ChatBoard(),
        new ActivityBoard());

    public static RoomKind Person { get; } = new("person", stateVersion: 1, writers: AudienceClass.Self,
        new ReadPositionBoard());

    public static RoomKind City { get; } = new("city", stateVersion: 1, writers: AudienceClass.None,
        new CommunitiesBoard());

    public static RoomKind Data { get; } = new("data", stateVersion: 1, writers: AudienceClass.Keeper,
        new BoundariesBoard());

    public static IReadOnlyList<RoomKind> All { get; } = [Community, Person, City, Data];

    public static IEnumerable<Type> Commands => All.SelectMany(k => k.Boards).SelectMany(b => b.Commands).Distinct();

    public static IEnumerable<Type> Events => All.SelectMany(k => k.Boards).SelectMany(b => b.Events).Append(typeof(Noted)).Distinct();

    public static IEnumerable<Type> Refusals => typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)));

    /// <summary>The kind of a room id; null if there is none.</summary>
    public static RoomKind? Of(RoomId id) => All.FirstOrDefault(k => k.Name == id.Kind);

    /// <summary>An event type's stored name, such as <c>needRaised.v1</c>.</summary>
    public static string NameOf(Type eventType) => EventNames.GetOrAdd(eventType, static type =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type.Name} has no [EventName]"));

    /// <summary>An event's name without its version, as it is told to people: <c>needRaised</c>.</summary>
    public static string WhatOf(Event @event) => NameOf(@event.GetType()).Split('.')[0];
}
