namespace Cscc.Server.Tests.Log;

public sealed class SqliteEventLogTests() : EventLogContract(new SqliteStore());
