using Microsoft.Data.Sqlite;

namespace CareBot.Storage;

/// <summary>The one database of this process, and its connections.</summary>
public sealed class Database
{
    private readonly string _connectionString;

    /// <summary>Reads a connection string.</summary>
    /// <param name="connectionString">SQLite (<c>Data Source=…</c>); null or empty means a file in the user's own data folder.</param>
    /// <exception cref="StorageException">The connection string is not one CareBot can use; the message says what is expected.</exception>
    public Database(string? connectionString)
    {
        var settings = Parse(string.IsNullOrWhiteSpace(connectionString) ? $"Data Source={DefaultFile()}" : connectionString);
        Place = settings.DataSource;
        _connectionString = settings.ToString();
    }

    /// <summary>Where the data is, for people: the path of the file.</summary>
    public string Place { get; }

    internal async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (SqliteException error)
        {
            await connection.DisposeAsync();
            throw new StorageException($"The database {Place} cannot be opened (SQLite error {error.SqliteErrorCode}). Check that the folder exists and can be written to, or name another file in ConnectionStrings:CareBot.", error);
        }
    }

    private static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 2 };
            if (settings.Mode == SqliteOpenMode.Memory || settings.DataSource == ":memory:")
            {
                // Every connection would get an empty database of its own.
                throw new StorageException("ConnectionStrings:CareBot names a database in memory, which forgets its tables at once. Write 'Data Source=' and the path of a file, or leave it out.");
            }

            if (settings.Password.Length > 0)
            {
                throw new StorageException("ConnectionStrings:CareBot holds a Password, but the database cannot be encrypted here. Remove it, and protect the file by its rights or its disk.");
            }

            if (settings.DataSource.Length > 0)
            {
                return settings;
            }
        }
        catch (Exception error) when (error is ArgumentException or FormatException or NotSupportedException)
        {
            // Said below, without repeating the connection string: it may hold a password.
        }

        throw new StorageException("ConnectionStrings:CareBot is not a SQLite connection string. Write 'Data Source=' and the path of a file, or leave it out.");
    }

    private static string DefaultFile()
    {
        try
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
            var folder = Path.Combine(data.Length > 0 ? data : AppContext.BaseDirectory, "CareBot");
            Directory.CreateDirectory(folder);
            return Path.Combine(folder, "carebot.db");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"There is no folder for the database ({error.Message.TrimEnd('.')}). Set ConnectionStrings:CareBot to 'Data Source=' and the path of a file that can be written to.", error);
        }
    }
}

/// <summary>The database cannot be used; the message says which setting to look at and holds no secret.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
