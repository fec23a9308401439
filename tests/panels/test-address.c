/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which addresses may be opened, and as what. */

#include "panels-fixture.h"

#include "legation-address.h"

typedef struct
{
  const char *name;
  const char *address;
  const char *uri; /* NULL where it must not be opened */
} Case;

static const Case cases[] = {
  { "https", "https://example.org/a?b=c", "https://example.org/a?b=c" },
  { "http", "http://example.org/", "http://example.org/" },
  { "doi", "doi:10.1000/182", "https://doi.org/10.1000/182" },
  { "mailto", "mailto:a@example.org", "mailto:a@example.org" },
  { "upper-case", "HTTPS://example.org/", "HTTPS://example.org/" },
  { "file", "file:///etc/passwd", NULL },
  { "script", "javascript:alert(1)", NULL },
  { "data", "data:text/html,x", NULL },
  { "no-scheme", "example.org", NULL },
  { "empty", "", NULL },
  { "space", "https://example.org/a b", NULL },
};

static void
test_address (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *uri = legation_address_to_uri (test->address);

  g_assert_cmpstr (uri, ==, test->uri);
  g_assert_cmpint (legation_address_is_allowed (test->address), ==, test->uri != NULL);
}

void
add_address_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/address/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_address);
    }
}
