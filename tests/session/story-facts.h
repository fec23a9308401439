/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The beginning of a dataset about which stories are told: all but the stories. */

#pragma once

#define STORY_FACTS \
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\"," \
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"opening\": {\"span\": \"2020/2021\"}," \
  " \"sources\": []," \
  " \"places\": [" \
  "  {\"id\": \"pyongyang\", \"name\": \"Pyongyang\", \"precision\": \"city\", \"country\": \"KP\"," \
  "   \"location\": [125.75, 39.02]}," \
  "  {\"id\": \"hanoi\", \"name\": \"Hanoi\", \"precision\": \"city\", \"country\": \"VN\"," \
  "   \"location\": [105.85, 21.03]}]," \
  " \"events\": [" \
  "  {\"id\": \"early\", \"kind\": \"visit\", \"title\": \"Early\", \"when\": \"2012-05-01\"," \
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"VN\"]," \
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": [" \
  "    {\"place\": \"pyongyang\", \"basis\": \"stated\", \"role\": \"origin\"}," \
  "    {\"place\": \"hanoi\", \"basis\": \"stated\"}]}}," \
  "  {\"id\": \"late\", \"kind\": \"visit\", \"title\": \"Late\", \"when\": \"2013-05-01\"," \
  "   \"channel\": \"state\", \"countries\": [\"KP\", \"VN\"]}," \
  "  {\"id\": \"other\", \"kind\": \"visit\", \"title\": \"Other\", \"when\": \"2013-06-01\"," \
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"LA\"]}," \
  "  {\"id\": \"now\", \"kind\": \"visit\", \"title\": \"Now\", \"when\": \"2020-06-01\"," \
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"LA\"]}]," \
  " \"relationships\": [" \
  "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\"}],"
