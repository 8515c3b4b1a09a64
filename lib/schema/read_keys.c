/* Reads the keys of a Table Schema: what is unique, and what refers to another table. */
#include <stdlib.h>
#include <sys/stat.h>

#include "schema/read.h"

const char *read_item(const json_t *list, size_t i)
{
	return json_string_value(json_is_array(list) ? json_array_get(list, i) : list);
}

static size_t item_count(const json_t *list)
{
	return json_is_array(list) ? json_array_size(list) : json_is_string(list);
}

/* Does the path leave its folder? */
static bool leads_away(const char *file)
{
	struct tsv_span rest = tsv_span_of(file), part;
	bool more = *file != '/';

	while (more) {
		more = tsv_span_cut(&rest, '/', &part);
		if (tsv_span_equal(part, tsv_span_of("..")))
			return true;
	}
	return *file == '/';
}

char *read_path(const struct schema_reading *in, const char *property, const char *file)
{
	const char *slash = strrchr(in->path, '/');
	struct tsv_buf path = {0};
	struct stat is;

	if (leads_away(file)) {
		read_wrong(in, property,
			   "names a path that is absolute or has ..; put the file beside the "
			   "schema or below");
		return NULL;
	}
	if (slash != NULL)
		tsv_buf_add(&path, in->path, (size_t)(slash + 1 - in->path));
	tsv_buf_add(&path, file, strlen(file) + 1);
	if (stat(path.data, &is) == 0 && !S_ISREG(is.st_mode)) {
		tsv_error_set(in->e, "%s: %s: %s is no regular file", in->path, property,
			      path.data);
		tsv_buf_free(&path);
		return NULL;
	}
	return path.data;
}

static int read_key(struct schema_reading *in, const char *name, const json_t *columns,
		    struct schema_key *key)
{
	size_t count = item_count(columns);

	if (count == 0)
		return read_wrong(in, name, "must name columns");
	key->places = tsv_calloc(count, sizeof(*key->places));
	for (; key->count < count; key->count++) {
		const char *column = read_item(columns, key->count);
		size_t place = column == NULL
				   ? TSV_NONE
				   : tsv_dict_find(&in->schema->places, tsv_span_of(column));
		if (place == TSV_NONE)
			return read_wrong(in, name, "names no field");
		key->places[key->count] = place;
	}
	return 0;
}

int read_primary_key(struct schema_reading *in, const char *name, const json_t *key, void *to)
{
	struct schema *s = to;

	if (read_key(in, name, key, &s->key) < 0)
		return -1;
	for (size_t i = 0; i < s->key.count; i++)
		s->columns[s->key.places[i]].required = true;
	return 0;
}

int read_unique_keys(struct schema_reading *in, const char *name, const json_t *keys, void *to)
{
	struct schema *s = to;
	const json_t *key;
	size_t i;

	if (!json_is_array(keys))
		return read_wrong(in, name, "must be a list of keys");
	s->unique_keys = tsv_calloc(json_array_size(keys), sizeof(*s->unique_keys));
	json_array_foreach(keys, i, key)
	{
		if (read_key(in, name, key, &s->unique_keys[s->unique_key_count++]) < 0)
			return -1;
	}
	return 0;
}

/* What `path` of the package's table of that name says; NULL: there is no such table. */
static const json_t *find_resource(const json_t *resources, const char *wanted)
{
	const json_t *resource;
	size_t i;

	json_array_foreach(resources, i, resource)
	{
		const char *name = json_string_value(json_object_get(resource, "name"));
		if (name != NULL && strcmp(name, wanted) == 0)
			return json_object_get(resource, "path");
	}
	return NULL;
}

/* Finds the other table: in the data package, or, of a schema alone, beside it. */
static int read_resource(struct schema_reading *in, const char *name, const json_t *resource,
			 struct schema_foreign_key *k)
{
	const char *wanted = json_string_value(resource);
	const json_t *files = resource;

	if (wanted == NULL || *wanted == '\0')
		return 0; /* this table */
	if (in->resources != NULL)
		files = find_resource(in->resources, wanted);
	size_t count = item_count(files);
	k->paths = tsv_calloc(count, sizeof(char *));
	for (size_t i = 0; i < count; i++) {
		if (read_item(files, i) == NULL)
			break;
		if ((k->paths[k->path_count] = read_path(in, name, read_item(files, i))) ==
		    NULL)
			return -1;
		k->path_count++;
	}
	return count != 0 && k->path_count == count
		   ? 0
		   : read_wrong(in, name, "refers to no table with a path in this package");
}

static int read_foreign_key(struct schema_reading *in, const char *name, const json_t *key,
			    struct schema_foreign_key *k)
{
	const json_t *columns = json_object_get(key, "fields");
	const json_t *reference = json_object_get(key, "reference");
	const json_t *other = json_object_get(reference, "fields");
	size_t count = item_count(columns);

	if (count == 0 || count != item_count(other))
		return read_wrong(in, name,
				  "must have fields, and a reference with as many fields");
	k->columns = tsv_calloc(count, sizeof(char *));
	k->other = tsv_calloc(count, sizeof(char *));
	k->count = count;
	for (size_t i = 0; i < count; i++) {
		const char *mine = read_item(columns, i), *theirs = read_item(other, i);
		if (mine == NULL || theirs == NULL ||
		    tsv_dict_find(&in->schema->places, tsv_span_of(mine)) == TSV_NONE)
			return read_wrong(in, name, "names no field");
		k->columns[i] = tsv_strndup(mine, strlen(mine));
		k->other[i] = tsv_strndup(theirs, strlen(theirs));
	}
	return read_resource(in, name, json_object_get(reference, "resource"), k);
}

int read_foreign_keys(struct schema_reading *in, const char *name, const json_t *keys, void *to)
{
	struct schema *s = to;
	const json_t *key;
	size_t i;

	if (!json_is_array(keys))
		return read_wrong(in, name, "must be a list");
	s->foreign_keys = tsv_calloc(json_array_size(keys), sizeof(*s->foreign_keys));
	json_array_foreach(keys, i, key)
	{
		if (read_foreign_key(in, name, key, &s->foreign_keys[s->foreign_key_count++]) <
		    0)
			return -1;
	}
	return 0;
}
